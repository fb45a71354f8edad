package dev.understudy.journal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The calls that are at work. A client may have its answer a moment before the call is recorded; whoever reads the journal or writes it then waits
 * for it, so that nobody misses what has been answered, or finds it behind what the client did next.
 */
@Component
class Underway {

    /** More than enough for what is left to do behind an answer; only its reader may take longer with it. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    /** A call at work in an instance's rows. */
    record Mark(String life, HttpServletResponse response, CountDownLatch ended) {

        /** Whether its client may have read some of the answer. */
        private boolean isBeingAnswered() {
            try {
                return response.isCommitted();
            } catch (IllegalStateException isOver) {
                return false;
            }
        }
    }

    private final Set<Mark> marks = ConcurrentHashMap.newKeySet();

    Mark begins(String life, HttpServletResponse response) {
        Mark mark = new Mark(life, response, new CountDownLatch(1));
        marks.add(mark);
        return mark;
    }

    void ends(Mark mark) {
        marks.remove(mark);
        mark.ended().countDown();
    }

    /** Waits until the calls that are being answered now have been recorded, but not for long. */
    void await(Predicate<String> lives) {
        long end = System.nanoTime() + PATIENCE;
        try {
            for (Mark mark : marks) {
                if (lives.test(mark.life()) && mark.isBeingAnswered()) {
                    boolean recorded = mark.ended().await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (!recorded) {
                        return;
                    }
                }
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }
}
