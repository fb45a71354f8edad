package dev.understudy.error;

import java.util.function.Predicate;

/** What a failure comes from, whoever has wrapped it. */
final class Causes {

    private Causes() {}

    /** Whether the failure, or one that has led to it, is such a one. */
    static boolean any(Throwable failure, Predicate<Throwable> which) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (which.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
