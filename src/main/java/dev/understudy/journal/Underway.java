package dev.understudy.journal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The calls that are at work. A client may have its answer a moment before the call is recorded; whoever reads the journal then waits for it,
 * so that nobody misses what has been answered.
 */
@Component
class Underway {

    /** Those that take longer have probably answered nothing yet. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

    /** A call at work in an instance's rows. */
    record Mark(String life, CountDownLatch ended) {}

    private final Set<Mark> marks = ConcurrentHashMap.newKeySet();

    Mark begins(String life) {
        Mark mark = new Mark(life, new CountDownLatch(1));
        marks.add(mark);
        return mark;
    }

    void ends(Mark mark) {
        marks.remove(mark);
        mark.ended().countDown();
    }

    /** Waits until the calls that are at work in an instance now have been recorded, but not for long. */
    void await(String life) {
        long end = System.nanoTime() + PATIENCE;
        try {
            for (Mark mark : marks) {
                if (mark.life().equals(life)) {
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
