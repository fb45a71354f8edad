package dev.understudy.alation.query;

import dev.understudy.alation.core.job.Crontab;
import dev.understudy.web.TriedAgain;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what schedules have planned, each run in a transaction of its own: one that fails takes no other along. */
@Component
class DueRuns {

    /** That a schedule runs at a time. */
    record Due(Instant at, Schedule schedule) {}

    private final SeenQueries queries;
    private final Schedules schedules;
    private final QueryRuns runs;

    DueRuns(SeenQueries queries, Schedules schedules, QueryRuns runs) {
        this.queries = queries;
        this.schedules = schedules;
        this.runs = runs;
    }

    /** @param now what it would have run by then, it passes over */
    @TriedAgain
    @Transactional
    void run(Due due, Instant now) {
        Schedule schedule = due.schedule();
        QueryState query = queries.all(List.of(schedule.queryId())).get(schedule.queryId());
        if (query != null) { // else it is deleted
            runs.run(query, schedule, due.at());
            schedules.ran(schedule, due.at(), Crontab.after(now, schedule.cronExpression()));
        }
    }
}
