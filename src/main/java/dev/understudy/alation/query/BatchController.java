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

/** Query API (Compose): execution batches (row 92). */
@RestController
@RequestMapping("/integration/v1/query/")
@ReadOnly
class BatchController {

    private static final Filters FILTERS = Batch.TABLE.filters();

    private final ExecutionHistory history;
    private final Batches batches;

    BatchController(ExecutionHistory history, Batches batches) {
        this.history = history;
        this.batches = batches;
    }

    @GetMapping("execution_batch/")
    Listing<BatchPayload> list(ListRequest request, Caller caller) {
        return shown(history.list(Batch.TABLE, request, caller));
    }

    @GetMapping("execution_batch/{batchId}/")
    BatchPayload show(@PathVariable long batchId, Caller caller) {
        Batch batch = history.get(Batch.TABLE, batchId, caller);
        return payloads(List.of(batch)).get(0);
    }

    @GetMapping("{queryId}/execution_batch/")
    Listing<BatchPayload> listOfQuery(@PathVariable long queryId, ListRequest request, Caller caller) {
        return shown(history.ofQuery(Batch.TABLE, queryId, request, caller));
    }

    private Listing<BatchPayload> shown(Listing<Batch> page) {
        return page.mapAll(this::payloads);
    }

    private List<BatchPayload> payloads(List<Batch> page) {
        Map<Long, List<Event>> events =
                batches.events(page.stream().map(Batch::id).toList());
        return page.stream()
                .map(batch -> BatchPayload.of(batch, events.getOrDefault(batch.id(), List.of())))
                .toList();
    }
}
