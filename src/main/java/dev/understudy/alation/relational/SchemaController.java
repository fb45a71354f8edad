package dev.understudy.alation.relational;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.relational.SchemaState;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Relational Integration API v2, schemas (rows 96 and 97). */
@RestController
@RequestMapping("/integration/v2/schema/")
@Transactional
class SchemaController {

    private static final Filters FILTERS = RelationalLists.filters();

    private final SchemaLevel schemas;
    private final RelationalLists lists;
    private final RelationalJobs jobs;
    private final ObjectIndex objects;

    SchemaController(SchemaLevel schemas, RelationalLists lists, RelationalJobs jobs, ObjectIndex objects) {
        this.schemas = schemas;
        this.lists = lists;
        this.jobs = jobs;
        this.objects = objects;
    }

    @GetMapping
    @ReadOnly
    Listing<SchemaPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.page(schemas, FILTERS, request, seen)
                .mapAll(page -> payloads(page, RelationalLists.liveOnly(request), seen));
    }

    /** Beyond the table: the documented way is {@code ?id=}, but some clients read by path. */
    @Operation(summary = "Get one schema")
    @GetMapping("{id}/")
    @ReadOnly
    SchemaPayload show(@PathVariable long id, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payloads(List.of(lists.one(schemas, id, seen)), false, seen).get(0);
    }

    /** Whatever an item leaves out goes back to what is usual: this is no PATCH, and what only a PATCH has is passed over. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(
            @RequestParam("ds_id") long dsId,
            @Body(
                            toldPlainly = true,
                            ignored = {ObjectInput.ID, ObjectInput.OP})
                    List<BulkItem<SchemaInput>> items,
            Caller caller) {
        return jobs.upsert(schemas, dsId, items, caller);
    }

    /** Whatever an item leaves out stays. */
    @PatchMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(
            @RequestParam("ds_id") long dsId,
            @Body(toldPlainly = true) List<BulkItem<SchemaInput>> items,
            Caller caller) {
        return jobs.change(schemas, dsId, items, caller);
    }

    private List<SchemaPayload> payloads(List<SchemaState> page, boolean liveOnly, ObjectView seen) {
        Map<Long, List<FieldValuePayload>> values = lists.values(schemas, page, liveOnly, seen);
        return page.stream()
                .map(schema -> SchemaPayload.of(
                        schema, schemas.store().url(schema), values.getOrDefault(schema.id(), List.of())))
                .toList();
    }
}
