package dev.understudy.alation.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scheduled run: its session, with what is known of the schedule, and what was run. */
@AlationJson
record ScheduledRunPayload(
        @JsonUnwrapped SessionPayload session,
        String cronExpression,
        String celeryTaskName,
        SchedulePayload.User user,
        SchedulePayload.DbConnection dbConnection,
        List<RunEvent> events) {

    /** An event of the run. */
    @AlationJson
    record RunEvent(
            long id,
            int indexInBatch,
            boolean canceled,
            @Nullable String executionError,
            Instant tsExecuted,
            double elapsedSeconds) {

        static RunEvent of(Event event) {
            return new RunEvent(
                    event.id(),
                    event.indexInBatch(),
                    event.canceled(),
                    event.executionError(),
                    event.tsExecuted(),
                    event.elapsedSeconds());
        }
    }

    static ScheduledRunPayload of(
            SessionPayload session, Schedules.Scheduled scheduled, DataSource source, List<Event> events) {
        return new ScheduledRunPayload(
                session,
                scheduled.schedule().cronExpression(),
                scheduled.schedule().taskName(),
                scheduled.user(),
                SchedulePayload.DbConnection.of(scheduled.schedule(), source),
                events.stream().map(RunEvent::of).toList());
    }
}
