package dev.understudy.testkit;

import java.util.Map;
import java.util.Optional;

/**
 * A call that a journal has.
 *
 * @param status 0 if a fault has broken the connection before there was one
 * @param role of the caller; empty for somebody unknown, and for a login of Matillion that is no Server Admin
 * @param row that judged it; empty for calls that the table does not speak of
 * @param verdict {@code ALLOWED}, {@code DENIED}, {@code PENDING}, {@code UNAUTHENTICATED} or {@code NONE}
 * @param explanation how the verdict came about, empty if there is nothing to say
 */
public record Call(
        String method,
        String path,
        int status,
        Optional<Role> role,
        Optional<Row> row,
        String verdict,
        String explanation) {

    static Call of(Map<?, ?> entry) {
        return new Call(
                (String) entry.get("method"),
                (String) entry.get("path"),
                Optional.ofNullable((Integer) entry.get("status")).orElse(0),
                Optional.ofNullable((String) entry.get("role")).flatMap(Role::named),
                Optional.ofNullable((Integer) entry.get("row")).map(Row::new),
                (String) entry.get("verdict"),
                Optional.ofNullable((String) entry.get("explanation")).orElse(""));
    }
}
