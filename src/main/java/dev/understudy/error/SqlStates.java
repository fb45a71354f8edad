package dev.understudy.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a database says by the state of its exceptions, whoever has wrapped them. */
public final class SqlStates {

    /** A key that is there already. */
    public static final String TAKEN = "23505";

    /** A row referred to that is not there, or one that is still referred to. */
    public static final String REFERENCE = "23503";

    /** A row referred to that is not there, as H2 says it. */
    public static final String H2_REFERENCE = "23506";

    /** A value that has to be there. */
    public static final String MISSING = "23502";

    /** All that rules of the tables forbid. */
    public static final String INTEGRITY = "23";

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
        return Causes.any(failure, cause -> cause instanceof SQLException refused && which.test(refused));
    }

    private static boolean begins(@Nullable String state, List<String> classes) {
        return state != null && classes.stream().anyMatch(state::startsWith);
    }
}
