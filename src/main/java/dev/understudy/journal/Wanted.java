package dev.understudy.journal;

import dev.understudy.access.Judgement.Verdict;
import dev.understudy.database.SqlTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of a journal are wanted. Each condition is optional, and all of them have to hold.
 *
 * @param path a part of the path, in which a star stands for anything
 * @param after an id that theirs are greater than
 * @param upTo an id that theirs are not greater than
 * @param from when the first of them came
 */
public record Wanted(
        List<Verdict> verdicts,
        List<String> roles,
        List<Integer> rows,
        List<String> methods,
        List<Integer> statuses,
        @Nullable String path,
        @Nullable Long user,
        @Nullable Long after,
        @Nullable Long upTo,
        @Nullable Instant from) {

    /** All of them. */
    public static final Wanted ALL =
            new Wanted(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null);

    /** Those of a user. */
    public static Wanted of(long user) {
        return new Wanted(List.of(), List.of(), List.of(), List.of(), List.of(), null, user, null, null, null);
    }

    /** Those of a role. */
    public static Wanted of(String role) {
        return new Wanted(List.of(), List.of(role), List.of(), List.of(), List.of(), null, null, null, null, null);
    }

    /** Those since then. */
    public Wanted since(@Nullable Long id, @Nullable Instant time) {
        return new Wanted(verdicts, roles, rows, methods, statuses, path, user, id, upTo, time);
    }

    /** Those up to that one. */
    public Wanted upTo(long id) {
        return new Wanted(verdicts, roles, rows, methods, statuses, path, user, after, id, from);
    }

    /** A condition in SQL with its values. */
    record Condition(String sql, List<Object> values) {}

    Condition condition(String life) {
        StringBuilder sql = new StringBuilder("life = ?");
        List<Object> values = new ArrayList<>(List.of(life));
        among("verdict", verdicts.stream().map(Verdict::name).toList(), sql, values);
        among("role", roles, sql, values);
        among("matrix_row", rows, sql, values);
        among("method", methods, sql, values);
        among("status", statuses, sql, values);
        add("path like ? escape '!'", path == null ? null : pattern(path), sql, values);
        add("account = ?", user, sql, values);
        add("id > ?", after, sql, values);
        add("id <= ?", upTo, sql, values);
        add("ts_called >= ?", from == null ? null : SqlTimes.of(from), sql, values);
        return new Condition(sql.toString(), values);
    }

    private static void among(String column, Collection<?> wanted, StringBuilder sql, List<Object> values) {
        if (!wanted.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(wanted.size(), "?"));
            sql.append(" and ").append(column).append(" in (").append(marks).append(')');
            values.addAll(wanted);
        }
    }

    private static void add(String condition, @Nullable Object value, StringBuilder sql, List<Object> values) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static String pattern(String path) {
        return "%" + path.replaceAll("[!%_]", "!$0").replace('*', '%') + "%";
    }
}
