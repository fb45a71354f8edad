package dev.understudy.error;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells what the database refuses because somebody else was writing at the same moment, and may let pass in the next. */
public final class Collision {

    /**
     * Rows that another has changed, in transactions that saw them before, and deadlocks; locks that were waited for too long; keys
     * that are there already; rows referred to that are not there yet, or are still referred to.
     */
    private static final Set<String> STATES = Set.of(
            "40001", "40P01", "90131", "HYT00", "55P03", SqlStates.TAKEN, SqlStates.REFERENCE, SqlStates.H2_REFERENCE);

    private Collision() {}

    /** What is told to whoever has collided for so long that nobody tries again for them. */
    public static TryLater told() {
        return new TryLater("Others are writing the same objects. Please try again.", 1);
    }

    public static boolean isCauseOf(Throwable failure) {
        return Causes.any(
                failure,
                cause -> cause instanceof ConcurrencyFailureException
                        || cause instanceof OptimisticLockException
                        || cause instanceof SQLException refused
                                && STATES.contains(String.valueOf(refused.getSQLState())));
    }
}
