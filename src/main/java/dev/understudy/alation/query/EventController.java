package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Query API (Compose): execution events (row 93). The table writes {@code <batch_id>} where clients name an event. */
@RestController
@RequestMapping("/integration/v1/query/")
@ReadOnly
class EventController {

    private static final Filters FILTERS = Event.TABLE.filters();

    private final ExecutionHistory history;
    private final EventPayloads payloads;

    EventController(ExecutionHistory history, EventPayloads payloads) {
        this.history = history;
        this.payloads = payloads;
    }

    @GetMapping("execution_event/")
    Listing<EventPayload> list(ListRequest request, Caller caller) {
        return shown(history.list(Event.TABLE, request, caller), caller);
    }

    @GetMapping("execution_event/{eventId}/")
    EventPayload show(@PathVariable long eventId, Caller caller) {
        return payloads.of(history.get(Event.TABLE, eventId, caller), caller);
    }

    @GetMapping("{queryId}/execution_event/")
    Listing<EventPayload> listOfQuery(@PathVariable long queryId, ListRequest request, Caller caller) {
        return shown(history.ofQuery(Event.TABLE, queryId, request, caller), caller);
    }

    private Listing<EventPayload> shown(Listing<Event> events, Caller caller) {
        return events.mapAll(page -> payloads.page(page, caller));
    }
}
