package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Query API (Compose): execution sessions (row 91). */
@RestController
@RequestMapping("/integration/v1/query/")
@ReadOnly
class SessionController {

    private static final Filters FILTERS = Session.TABLE.filters();

    private final ExecutionHistory history;
    private final Batches batches;

    SessionController(ExecutionHistory history, Batches batches) {
        this.history = history;
        this.batches = batches;
    }

    /** The newest stands last. */
    @GetMapping("execution_session/")
    Listing<SessionPayload> list(ListRequest request, Caller caller) {
        return shown(history.list(Session.TABLE, request, caller));
    }

    @GetMapping("execution_session/{sessionId}/")
    SessionPayload show(@PathVariable long sessionId, Caller caller) {
        Session session = history.get(Session.TABLE, sessionId, caller);
        return payloads(List.of(session)).get(0);
    }

    @GetMapping("{queryId}/execution_session/")
    Listing<SessionPayload> listOfQuery(@PathVariable long queryId, ListRequest request, Caller caller) {
        return shown(history.ofQuery(Session.TABLE, queryId, request, caller));
    }

    private Listing<SessionPayload> shown(Listing<Session> sessions) {
        return sessions.mapAll(this::payloads);
    }

    private List<SessionPayload> payloads(List<Session> sessions) {
        Map<Long, List<Long>> batchIds =
                batches.ofSessions(sessions.stream().map(Session::id).toList());
        return sessions.stream()
                .map(session -> SessionPayload.of(session, batchIds.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
