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
import dev.understudy.alation.core.object.ShownKeys;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
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

/** Relational Integration API v2, tables (rows 96 and 97). */
@RestController
@RequestMapping("/integration/v2/table/")
@Transactional
class TableController {

    private static final Filters FILTERS = RelationalLists.filters()
            .range("schema_id")
            .named(
                    "schema_name",
                    "e.schema_id in (select s.id from rdbms_schema s where %s)",
                    "s.name",
                    "s.lower_name");

    private final TableLevel tables;
    private final RelationalLists lists;
    private final RelationalJobs jobs;
    private final ObjectIndex objects;

    TableController(TableLevel tables, RelationalLists lists, RelationalJobs jobs, ObjectIndex objects) {
        this.tables = tables;
        this.lists = lists;
        this.jobs = jobs;
        this.objects = objects;
    }

    @GetMapping
    @ReadOnly
    Listing<TablePayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.page(tables, FILTERS, request, seen)
                .mapAll(page -> payloads(page, RelationalLists.liveOnly(request), seen));
    }

    /** Beyond the table: the documented way is {@code ?id=}, but some clients read by path. */
    @Operation(summary = "Get one table")
    @GetMapping("{id}/")
    @ReadOnly
    TablePayload show(@PathVariable long id, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payloads(List.of(lists.one(tables, id, seen)), false, seen).get(0);
    }

    /** Whatever an item leaves out goes back to what is usual: this is no PATCH, and what only a PATCH has is passed over. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(
            @RequestParam("ds_id") long dsId,
            @Body(
                            toldPlainly = true,
                            ignored = {ObjectInput.ID, ObjectInput.OP})
                    List<BulkItem<TableInput>> items,
            Caller caller) {
        return jobs.upsert(tables, dsId, items, caller);
    }

    /** Whatever an item leaves out stays. */
    @PatchMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(
            @RequestParam("ds_id") long dsId,
            @Body(toldPlainly = true) List<BulkItem<TableInput>> items,
            Caller caller) {
        return jobs.change(tables, dsId, items, caller);
    }

    private List<TablePayload> payloads(List<TableState> page, boolean liveOnly, ObjectView seen) {
        Map<Long, List<FieldValuePayload>> values = lists.values(tables, page, liveOnly, seen);
        ShownKeys keys = ShownKeys.among(
                page.stream().map(table -> table.facts().baseTableKey()), RelationalObjects.TABLE, seen);
        return page.stream()
                .map(table -> TablePayload.of(
                        table, tables.store().url(table), values.getOrDefault(table.id(), List.of()), keys))
                .toList();
    }
}
