package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import java.util.function.Consumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Query API (Compose): scheduled runs (row 94). No source shows what they look like. */
@RestController
@RequestMapping("/integration/v1/query/")
@ReadOnly
class ScheduledRunController {

    private static final Filters FILTERS = ScheduledRunPayloads.FILTERS;

    private final ExecutionHistory history;
    private final SeenQueries queries;
    private final ScheduledRunPayloads payloads;

    ScheduledRunController(ExecutionHistory history, SeenQueries queries, ScheduledRunPayloads payloads) {
        this.history = history;
        this.queries = queries;
        this.payloads = payloads;
    }

    /** The newest stands last. */
    @GetMapping("scheduled_run/")
    Listing<ScheduledRunPayload> list(ListRequest request, Caller caller) {
        return runs(request, caller, all -> {});
    }

    @GetMapping("{queryId}/scheduled_run/")
    Listing<ScheduledRunPayload> listOfQuery(@PathVariable long queryId, ListRequest request, Caller caller) {
        queries.get(queryId, caller);
        return runs(request, caller, all -> all.and("e.query_id = ?", queryId));
    }

    private Listing<ScheduledRunPayload> runs(ListRequest request, Caller caller, Consumer<Conditions> own) {
        return history.list(
                        Session.TABLE,
                        FILTERS,
                        request,
                        caller,
                        all -> own.accept(all.and("e.schedule_id is not null")))
                .mapAll(page -> payloads.page(page, caller));
    }
}
