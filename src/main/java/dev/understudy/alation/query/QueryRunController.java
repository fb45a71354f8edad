package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Understudy's own: runs a query, and says what becomes of schedules and results on the product's pages or in time, which no API does. */
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

    /** What to change of a schedule; what is left out stays. */
    record ScheduleChanges(
            @Nullable Boolean enabled, @Nullable String cronExpression) {}

    /** What is to be said of a result; what is left out stays. */
    record ResultChanges(
            @Nullable Boolean truncated,
            @Nullable Boolean expired,
            @Nullable Boolean deleted) {}

    private final SeenQueries queries;
    private final Schedules schedules;
    private final QueryRuns runs;
    private final Results results;
    private final Clock clock;

    QueryRunController(SeenQueries queries, Schedules schedules, QueryRuns runs, Results results, Clock clock) {
        this.queries = queries;
        this.schedules = schedules;
        this.runs = runs;
        this.results = results;
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

    @Operation(
            summary = "Change when a query is run by itself",
            description = "It is run next at the next time of its expression, whatever it has missed.")
    @PatchMapping("/_understudy/queries/schedules/{scheduleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void change(@PathVariable long scheduleId, @RequestBody ScheduleChanges body) {
        if (body.enabled() == null && body.cronExpression() == null) {
            throw new BadRequest("Either enabled is required, true or false, or cronExpression");
        }
        if (!schedules.change(scheduleId, body.enabled(), body.cronExpression())) {
            throw new NotFound("There is no schedule with the id " + scheduleId);
        }
    }

    @Operation(
            summary = "Say that a result is truncated, expired or deleted",
            description = "Or that it is not: one that is not expired is kept for ever.")
    @PatchMapping("/_understudy/queries/results/{resultId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void change(@PathVariable long resultId, @RequestBody ResultChanges body) {
        if (body.truncated() == null && body.expired() == null && body.deleted() == null) {
            throw new BadRequest("One of truncated, expired and deleted is required, true or false");
        }
        if (!results.change(resultId, body.truncated(), body.expired(), body.deleted())) {
            throw new NotFound("There is no result with the id " + resultId);
        }
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
