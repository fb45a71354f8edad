package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Understudy's own: runs a query, which no API of the product does. */
@RestController
class QueryRunController {

    /**
     * What a run has left.
     *
     * @param eventIds of the statements, up to the first that failed
     * @param executionError why the last of them failed; null if none did
     */
    @AlationJson
    record RunPayload(
            long sessionId,
            long batchId,
            List<Long> eventIds,
            @Nullable String executionError) {

        static RunPayload of(QueryRuns.Run run) {
            List<Event> events = run.events();
            return new RunPayload(
                    run.session().id(),
                    run.batch().id(),
                    events.stream().map(Event::id).toList(),
                    events.isEmpty() ? null : events.get(events.size() - 1).executionError());
        }
    }

    private final SeenQueries queries;
    private final Schedules schedules;
    private final QueryRuns runs;
    private final Clock clock;

    QueryRunController(SeenQueries queries, Schedules schedules, QueryRuns runs, Clock clock) {
        this.queries = queries;
        this.schedules = schedules;
        this.runs = runs;
        this.clock = clock;
    }

    @Operation(
            summary = "Run a query",
            description =
                    "Its statements are run against the simulated database of its data source, as Compose would; with a"
                            + " schedule, as that would.")
    @Refuses(mistake = "no number", says = "Invalid query parameters: [schedule]")
    @PostMapping("/_understudy/queries/{queryId}/run")
    @Transactional
    RunPayload run(@PathVariable long queryId, @RequestParam(required = false) @Nullable Long schedule) {
        QueryState query = Optional.ofNullable(queries.all(List.of(queryId)).get(queryId))
                .orElseThrow(() -> new NotFound("There is no query with the id " + queryId));
        Instant now = clock.instant();
        return RunPayload.of(
                schedule == null ? runs.run(query, null, now) : runScheduled(query, find(schedule, queryId), now));
    }

    private QueryRuns.Run runScheduled(QueryState query, Schedule schedule, Instant now) {
        QueryRuns.Run run = runs.run(query, schedule, now);
        schedules.ran(schedule, now, schedule.nextAfter(now));
        return run;
    }

    private Schedule find(long id, long queryId) {
        return schedules.ofQueries(List.of(queryId)).stream()
                .map(Schedules.Scheduled::schedule)
                .filter(schedule -> schedule.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("The query has no schedule with the id " + id));
    }
}
