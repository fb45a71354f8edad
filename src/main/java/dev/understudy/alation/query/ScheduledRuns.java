package dev.understudy.alation.query;

import dev.understudy.alation.core.job.Crontab;
import dev.understudy.instance.ClockWatcher;
import dev.understudy.web.TriedAgain;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** That a schedule runs at a time. */
    private record Due(Instant at, Schedule schedule) {}

    private final SeenQueries queries;
    private final Schedules schedules;
    private final QueryRuns runs;
    private final JdbcTemplate sql;

    ScheduledRuns(SeenQueries queries, Schedules schedules, QueryRuns runs, JdbcTemplate sql) {
        this.queries = queries;
        this.schedules = schedules;
        this.runs = runs;
        this.sql = sql;
    }

    /** One after the other, in the order of time, so that the newest has the highest id. */
    @Override
    @TriedAgain
    @Transactional
    public void moved(Instant from, Instant to) {
        List<Due> due = sql.query(ENABLED, (row, number) -> Schedule.COLUMNS.read(row)).stream()
                .flatMap(schedule -> due(schedule, from, to))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        Map<Long, QueryState> byId =
                queries.all(due.stream().map(each -> each.schedule().queryId()).toList());
        for (Due each : due) {
            QueryState query = byId.get(each.schedule().queryId());
            if (query != null) { // else it is deleted
                run(query, each, to);
            }
        }
    }

    private void run(QueryState query, Due due, Instant to) {
        runs.run(query, due.schedule(), due.at());
        schedules.ran(due.schedule(), due.at(), Crontab.after(to, due.schedule().cronExpression()));
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
