package dev.understudy.journal;

import dev.understudy.access.Decision;
import dev.understudy.access.Judgement.Verdict;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call as the journal tells of it.
 *
 * @param id greater than those of all calls that were written before; null as long as it is not written
 * @param time when it came, by the machine's clock
 * @param path in its one spelling, without the instance
 * @param query without the secrets in it
 * @param status null if a fault has broken the connection before there was one
 * @param durationMs how long it took to answer, in milliseconds
 * @param role of the caller, as enumerations spell it; null where nobody is known
 * @param user id of the Alation user who called
 * @param cell what the table says for the role
 * @param condition what a starred cell depended on
 * @param explanation why it was denied, what a star came to, or what was wrong with it; null where nothing was
 * @param error what it failed of
 * @param lenient whether it was denied, and has passed in soft mode
 * @param fault id of the fault that it has met, which may have answered it, or only held it up
 */
public record Call(
        @Nullable Long id,
        Instant time,
        String method,
        String path,
        @Nullable String query,
        @Nullable Integer status,
        double durationMs,
        Verdict verdict,
        String family,
        @Nullable Integer row,
        @Nullable String title,
        @Nullable String role,
        @Nullable Long user,
        @Nullable String cell,
        Decision.@Nullable Condition condition,
        @Nullable String explanation,
        @Nullable String error,
        boolean lenient,
        @Nullable Long fault) {

    Call numbered(long number) {
        return new Call(
                number,
                time,
                method,
                path,
                query,
                status,
                durationMs,
                verdict,
                family,
                row,
                title,
                role,
                user,
                cell,
                condition,
                explanation,
                error,
                lenient,
                fault);
    }

    /** The id of a call that is written. */
    public long number() {
        return Objects.requireNonNull(id);
    }

    /** What it is in a few words, for sentences about it. */
    public String inWords() {
        String who = role == null ? "nobody known" : role;
        return "%s %s %s, %s (%s%s)"
                .formatted(
                        who,
                        method,
                        path,
                        status == null ? "not answered" : "answered " + status,
                        row == null ? "" : "row " + row + ", ",
                        verdict);
    }
}
