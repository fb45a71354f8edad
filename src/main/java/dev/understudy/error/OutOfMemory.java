package dev.understudy.error;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the memory has run out: the process ends at once, as it does with {@code -XX:+ExitOnOutOfMemoryError}. It would
 * linger otherwise without the threads that it needs to answer, and nobody would start it again.
 */
public final class OutOfMemory {

    /** That of the JVM's own option. */
    static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(OutOfMemory.class);

    private OutOfMemory() {}

    /** From now on a thread that dies of it takes the process along. */
    public static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfCauseOf(failure);
            LOG.error("Thread {} has died", thread.getName(), failure);
        });
    }

    /** Ends the process if that is what a failure, caught by whomever, comes from. A loop of its own: there is no memory left to ask {@link Causes}. */
    static void endIfCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        }
    }
}
