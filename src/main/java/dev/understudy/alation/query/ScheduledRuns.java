package dev.understudy.alation.query;

import dev.understudy.alation.query.DueRuns.Due;
import dev.understudy.error.Collision;
import dev.understudy.instance.ClockWatcher;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs what schedules plan, when the clock is moved past it: no thread waits for the time to come. What the machine's own time passes
 * is overdue until then.
 */
@Component
class ScheduledRuns implements ClockWatcher {

    private final DueRuns runs;

    ScheduledRuns(DueRuns runs) {
        this.runs = runs;
    }

    /**
     * One after the other, in the order of time, so that the newest has the highest id. What fails is told when all others have run; by
     * this move its schedule runs no more.
     */
    @Override
    public void moved(Instant from, Instant to) {
        Map<Long, RuntimeException> failed = new LinkedHashMap<>();
        for (Due due : runs.between(from, to)) {
            failed.computeIfAbsent(due.schedule().id(), id -> failure(due));
        }
        failed.values().stream().findFirst().ifPresent(first -> {
            throw told(first);
        });
    }

    /** A collision would have the whole call done again, which would move the clock once more. */
    private static RuntimeException told(RuntimeException failed) {
        return Collision.isCauseOf(failed) ? Collision.told() : failed;
    }

    private @Nullable RuntimeException failure(Due due) {
        try {
            runs.run(due);
            return null;
        } catch (RuntimeException failed) {
            return failed;
        }
    }
}
