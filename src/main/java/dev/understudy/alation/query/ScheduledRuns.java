package dev.understudy.alation.query;

import dev.understudy.alation.core.job.Crontab;
import dev.understudy.alation.query.DueRuns.Due;
import dev.understudy.error.Collision;
import dev.understudy.instance.ClockWatcher;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs what schedules plan, when the clock is moved past it: no thread waits for the time to come. What the machine's own time passes
 * is overdue until then.
 */
@Component
class ScheduledRuns implements ClockWatcher {

    /** How often a schedule runs by one move of the clock; what it would have run later, it passes over. */
    private static final int MOST = 100;

    private static final String ENABLED =
            Schedule.COLUMNS.names().stream().map(Lookups::plain).collect(Collectors.joining(", ", "select ", " from "))
                    + "compose_schedule e where e.enabled = true order by e.enabled, e.id";

    private final DueRuns runs;
    private final JdbcTemplate sql;

    ScheduledRuns(DueRuns runs, JdbcTemplate sql) {
        this.runs = runs;
        this.sql = sql;
    }

    /**
     * One after the other, in the order of time, so that the newest has the highest id. What fails is told when all others have run; by
     * this move its schedule runs no more.
     */
    @Override
    public void moved(Instant from, Instant to) {
        List<Due> due = sql.query(ENABLED, (row, number) -> Schedule.COLUMNS.read(row)).stream()
                .flatMap(schedule -> due(schedule, from, to))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        Map<Long, RuntimeException> failed = new LinkedHashMap<>();
        for (Due each : due) {
            failed.computeIfAbsent(each.schedule().id(), id -> failure(each, to));
        }
        failed.values().stream().findFirst().ifPresent(first -> {
            throw told(first);
        });
    }

    /** A collision would have the whole call done again, which would move the clock once more. */
    private static RuntimeException told(RuntimeException failed) {
        return Collision.isCauseOf(failed) ? Collision.told() : failed;
    }

    private @Nullable RuntimeException failure(Due due, Instant to) {
        try {
            runs.run(due, to);
            return null;
        } catch (RuntimeException failed) {
            return failed;
        }
    }

    private static Stream<Due> due(Schedule schedule, Instant from, Instant to) {
        return Stream.iterate(
                        schedule.nextRun(from),
                        time -> !time.isAfter(to),
                        time -> Crontab.after(time, schedule.cronExpression()))
                .limit(MOST)
                .map(time -> new Due(time, schedule));
    }
}
