package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest result of a query.
 *
 * @param id of the result
 */
@AlationJson
record LatestResultPayload(long id, boolean truncated, ExecutionEvent executionEvent) {

    /** The run that it is of. */
    @AlationJson
    record ExecutionEvent(
            Instant executedAt,
            boolean canceled,
            @Nullable String executionError,
            boolean finished,
            Instant finishedAt,
            double secondsTaken) {

        static ExecutionEvent of(Event event, Instant now) {
            return new ExecutionEvent(
                    event.tsExecuted(),
                    event.canceled(),
                    event.executionError(),
                    !now.isBefore(event.finishedAt()),
                    event.finishedAt(),
                    event.elapsedSeconds());
        }
    }

    static LatestResultPayload of(Result result, Event event, Instant now) {
        return new LatestResultPayload(result.id(), result.truncated(), ExecutionEvent.of(event, now));
    }
}
