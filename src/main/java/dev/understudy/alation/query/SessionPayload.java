package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;

/** A session as clients see it. */
@AlationJson
record SessionPayload(
        long id,
        String clientSessionId,
        long queryId,
        Instant tsStart,
        String sandboxId,
        boolean isScheduled,
        List<Long> batchIds) {

    static SessionPayload of(Session session, List<Long> batchIds) {
        return new SessionPayload(
                session.id(),
                session.clientSessionId(),
                session.queryId(),
                session.tsStart(),
                session.sandboxId(),
                session.scheduleId() != null,
                batchIds);
    }
}
