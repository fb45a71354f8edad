package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as clients see it, always with all ten keys.
 *
 * @param latestSession null if it was never run
 */
@AlationJson
record SchedulePayload(
        boolean enabled,
        String cronExpression,
        @Nullable Instant tsLastAttempt,
        boolean overdue,
        Instant tsNextRun,
        String celeryQueue,
        String celeryTaskName,
        User user,
        DbConnection dbConnection,
        @Nullable LatestSession latestSession) {

    /** The queue of all schedules. */
    private static final String QUEUE = "run_scheduling";

    /** On whose behalf a query is run. */
    @AlationJson
    record User(String username, boolean isActive) {}

    /** How the data source is reached. */
    @AlationJson
    record DbConnection(String uri, String username, Instant tsModified, Instant tsLastUsed) {

        static DbConnection of(Schedule schedule, DataSource source) {
            return new DbConnection(
                    SourcePayload.uri(source), schedule.dbUsername(), schedule.dbTsModified(), schedule.dbTsLastUsed());
        }
    }

    /** The session of the latest run. */
    @AlationJson
    record LatestSession(
            long id, String clientSessionId, long queryId, Instant tsStart, String sandboxId, List<Long> batchIds) {

        static LatestSession of(Session session, List<Long> batchIds) {
            return new LatestSession(
                    session.id(),
                    session.clientSessionId(),
                    session.queryId(),
                    session.tsStart(),
                    session.sandboxId(),
                    batchIds);
        }
    }

    static SchedulePayload of(
            Schedule schedule, User user, DataSource source, @Nullable LatestSession latest, Instant now) {
        return new SchedulePayload(
                schedule.enabled(),
                schedule.cronExpression(),
                schedule.tsLastAttempt(),
                schedule.isOverdue(now),
                schedule.nextRun(now),
                QUEUE,
                schedule.taskName(),
                user,
                DbConnection.of(schedule, source),
                latest);
    }
}
