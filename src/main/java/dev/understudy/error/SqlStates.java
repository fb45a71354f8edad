package dev.understudy.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a database says by the state of its exceptions, whoever has wrapped them. */
public final class SqlStates {

    /** Values that are too long, out of range or otherwise not of their type; and what is longer than an index or a statement can be. */
    private static final List<String> UNFIT = List.of("22", "54");

    /** No connection, or none any more; a server that is being shut down or started; one that has no connections left. */
    private static final List<String> LOST = List.of("08", "57P", "53300");

    private SqlStates() {}

    /** Whether a value does not fit, rather than collide with other rows. */
    public static boolean unfit(Throwable failure) {
        return isCausedBy(failure, refused -> begins(refused.getSQLState(), UNFIT));
    }

    /** Whether the database cannot be reached, or has no connection to spare. */
    public static boolean lost(Throwable failure) {
        return isCausedBy(
                failure,
                refused -> refused instanceof SQLTransientConnectionException || begins(refused.getSQLState(), LOST));
    }

    private static boolean isCausedBy(Throwable failure, Predicate<SQLException> which) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && which.test(refused)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(@Nullable String state, List<String> classes) {
        return state != null && classes.stream().anyMatch(state::startsWith);
    }
}
