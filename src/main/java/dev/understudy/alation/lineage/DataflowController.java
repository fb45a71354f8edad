package dev.understudy.alation.lineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lineage API, dataflows (row 72). */
@RestController
@RequestMapping("/integration/v2/dataflow/")
@Transactional
class DataflowController {

    private static final Filters FILTERS = Filters.lenient();

    private final ObjectStore<DataflowState> store;
    private final Dataflows dataflows;
    private final LineageReads reads;
    private final LineageWrites writes;
    private final DataflowDeletion deletion;
    private final ObjectIndex objects;
    private final Jobs jobs;

    DataflowController(
            ObjectStore<DataflowState> store,
            Dataflows dataflows,
            LineageReads reads,
            LineageWrites writes,
            DataflowDeletion deletion,
            ObjectIndex objects,
            Jobs jobs) {
        this.store = store;
        this.dataflows = dataflows;
        this.reads = reads;
        this.writes = writes;
        this.deletion = deletion;
        this.objects = objects;
        this.jobs = jobs;
    }

    /**
     * With the paths that run through them. A body with a list of ids or external ids says which; without one they are all listed. (No
     * document can say that a GET takes a body.)
     *
     * @param keyField what the body lists: {@code id} or {@code external_id}
     */
    @Operation(summary = "Get dataflows")
    @GetMapping
    @ReadOnly
    ResponseEntity<LineagePayload> list(
            @RequestParam(name = DataflowKeyField.PARAMETER, required = false) @Nullable String keyField,
            @Parameter(hidden = true) @Body(reading = Body.Reading.AS_JSON) JsonNode body,
            ListRequest request,
            Caller caller) {
        DataflowKeyField field = DataflowKeyField.of(keyField);
        Long[] ids = body.isEmpty() && body.isObject() ? null : dataflows.ids(body, field);
        Listing<DataflowState> page = store.list(FILTERS, request, all -> {
            all.and("e.deleted = false");
            objects.seenBy(caller).onlyOf(all, DataflowKinds.DATAFLOW);
            if (ids != null) {
                all.anyOf("e.id", ids);
            }
        });
        return page.with(reads.through(page, caller));
    }

    /** Dataflows that are there are replaced, with the paths through them. */
    @Operation(summary = "Create or replace dataflows")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId replace(@Body(reading = Body.Reading.AS_JSON, orNull = true) JsonNode body, Caller caller) {
        return JobReceipt.id(jobs.run(() -> List.of(writes.replace(LineageInput.read(body), caller))));
    }

    /** Whatever an item leaves out stays, and so do the paths. */
    @Operation(summary = "Update dataflows")
    @PatchMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(@Body(reading = Body.Reading.AS_JSON) List<BulkItem<DataflowChanges>> items) {
        return JobReceipt.id(jobs.run(() -> dataflows.update(items)));
    }

    /**
     * With the paths that run through them. The body lists ids or external ids.
     *
     * @param keyField what the body lists: {@code id} or {@code external_id}
     */
    @Operation(summary = "Delete dataflows")
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId delete(
            @RequestParam(name = DataflowKeyField.PARAMETER, required = false) @Nullable String keyField,
            @Body(reading = Body.Reading.AS_JSON) JsonNode body,
            Caller caller) {
        return JobReceipt.id(jobs.run(() -> List.of(deletion.delete(body, DataflowKeyField.of(keyField), caller))));
    }
}
