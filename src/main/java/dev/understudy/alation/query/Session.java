package dev.understudy.alation.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of work on a query. Its components are the columns.
 *
 * @param clientSessionId begins with the time at which the editor was opened, or the scheduled run began
 * @param sandboxId where it was run: {@code compose-<query>}, {@code query-form-<query>} or {@code schedule-<schedule>}
 * @param scheduleId the schedule that ran it; null where somebody did
 */
record Session(
        long id,
        String clientSessionId,
        long queryId,
        Instant tsStart,
        String sandboxId,
        @Nullable Long scheduleId) {

    static final Executions<Session> TABLE = Executions.of(
            Session.class,
            "execution_session",
            new Lookups()
                    .number("id")
                    .text("client_session_id")
                    .number("query_id")
                    .time("ts_start")
                    .text("sandbox_id")
                    .flag("is_scheduled", "%s", "e.schedule_id is not null")
                    .number("batch_id", "e.id in (select b.session_id from execution_batch b where %s)", "b.id")
                    .order("id")
                    .order("ts_start"));

    /** A session as it begins. */
    static Session begun(long queryId, @Nullable Long scheduleId, Instant now) {
        return scheduleId == null
                ? new Session(0, ClientSessionIds.ofCompose(queryId, now), queryId, now, "compose-" + queryId, null)
                : new Session(
                        0,
                        ClientSessionIds.ofSchedule(scheduleId, now),
                        queryId,
                        now,
                        "schedule-" + scheduleId,
                        scheduleId);
    }
}
