package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as clients see it.
 *
 * @param result null if the statement returned no rows
 */
@AlationJson
record EventPayload(
        long id,
        long batchId,
        long sessionId,
        long queryId,
        int indexInBatch,
        String statementContent,
        Instant tsExecuted,
        double elapsedSeconds,
        int numResultRows,
        boolean canceled,
        @Nullable String executionError,
        @Nullable String dbUsername,
        String url,
        EventSource datasource,
        @Nullable ResultPayload result) {

    /** The data source, of which events do not tell how it is reached. */
    @AlationJson
    record EventSource(long id, String title, String url) {

        static EventSource of(DataSource source) {
            return new EventSource(source.id(), source.title(), SourcePayload.url(source));
        }
    }

    static EventPayload of(Event event, DataSource source, @Nullable ResultPayload result) {
        return new EventPayload(
                event.id(),
                event.batchId(),
                event.sessionId(),
                event.queryId(),
                event.indexInBatch(),
                event.statementContent(),
                event.tsExecuted(),
                event.elapsedSeconds(),
                event.numResultRows(),
                event.canceled(),
                event.executionError(),
                event.dbUsername(),
                "/compose_execution_session/" + event.sessionId() + "/?from_event=" + event.id(),
                EventSource.of(source),
                result);
    }
}
