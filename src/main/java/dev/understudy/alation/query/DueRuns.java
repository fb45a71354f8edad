package dev.understudy.alation.query;

import dev.understudy.web.TriedAgain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what schedules have planned, each run in a transaction of its own: one that fails takes no other along. */
@Component
class DueRuns {

    /**
     * That a schedule runs at a time.
     *
     * @param next when it is to run after that
     */
    record Due(Schedule schedule, Instant at, @Nullable Instant next) {}

    /** How often a schedule runs by one move of the clock; what it would have run later, it passes over. */
    private static final int MOST = 100;

    private final SeenQueries queries;
    private final Schedules schedules;
    private final QueryRuns runs;

    DueRuns(SeenQueries queries, Schedules schedules, QueryRuns runs) {
        this.queries = queries;
        this.schedules = schedules;
        this.runs = runs;
    }

    /**
     * What a move of the clock passes, in the order of time. A first run is noted as planned: it stays due until it has been run. What
     * was planned for a time that a move back has put off is planned anew.
     */
    @TriedAgain
    @Transactional
    List<Due> between(Instant from, Instant to) {
        List<Due> all = new ArrayList<>();
        for (Schedule schedule : schedules.enabled()) {
            List<Due> due = due(schedule, from, to);
            if (!due.isEmpty() && schedule.tsNextRun() == null) {
                schedules.plan(schedule.id(), due.get(0).at());
            } else if (schedule.isLeftBehind(from, to)) {
                schedules.plan(schedule.id(), null);
            }
            all.addAll(due);
        }
        all.sort(Comparator.comparing(Due::at));
        return all;
    }

    /** Nothing happens if the query is deleted, or if the run has been claimed by another move or dropped with a change of its schedule. */
    @TriedAgain
    @Transactional
    void run(Due due) {
        long queryId = due.schedule().queryId();
        QueryState query = queries.all(List.of(queryId)).get(queryId);
        if (query != null && schedules.claim(due)) {
            runs.run(query, due.schedule(), due.at());
        }
    }

    private static List<Due> due(Schedule schedule, Instant from, Instant to) {
        List<Instant> times = schedule.runs(from, to).limit(MOST).toList();
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            boolean isLast = i == times.size() - 1;
            due.add(new Due(schedule, times.get(i), isLast ? schedule.after(to) : times.get(i + 1)));
        }
        return due;
    }
}
