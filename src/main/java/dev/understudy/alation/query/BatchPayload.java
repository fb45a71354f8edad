package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** A batch as clients see it, with its events in their order. */
@AlationJson
record BatchPayload(long id, long queryId, long sessionId, List<BatchEvent> events) {

    /** An event of the batch. */
    @AlationJson
    record BatchEvent(long id, int indexInBatch) {}

    static BatchPayload of(Batch batch, List<Event> events) {
        return new BatchPayload(
                batch.id(),
                batch.queryId(),
                batch.sessionId(),
                events.stream()
                        .map(event -> new BatchEvent(event.id(), event.indexInBatch()))
                        .toList());
    }
}
