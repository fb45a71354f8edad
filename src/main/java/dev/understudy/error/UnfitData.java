package dev.understudy.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what the database refuses because a value does not fit its column from what collides with other rows. */
public final class UnfitData {

    /** The class of SQL states for values that are too long, out of range or otherwise not of their type. */
    private static final String DATA_EXCEPTION = "22";

    private UnfitData() {}

    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isDataException(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDataException(@Nullable String state) {
        return state != null && state.startsWith(DATA_EXCEPTION);
    }
}
