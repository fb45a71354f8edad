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
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Relational Integration API v2, columns (rows 96 and 97). */
@RestController
@RequestMapping("/integration/v2/column/")
@Transactional
class ColumnController {

    private static final Filters FILTERS = RelationalLists.filters()
            .range("schema_id")
            .range("table_id")
            .named(
                    "table_name",
                    "e.table_id in (select t.id from rdbms_table t where %s)",
                    "t.qualified_name",
                    "t.qualified_name");

    private final ColumnLevel columns;
    private final RelationalObjects relational;
    private final RelationalLists lists;
    private final RelationalJobs jobs;
    private final ObjectIndex objects;

    ColumnController(
            ColumnLevel columns,
            RelationalObjects relational,
            RelationalLists lists,
            RelationalJobs jobs,
            ObjectIndex objects) {
        this.columns = columns;
        this.relational = relational;
        this.lists = lists;
        this.jobs = jobs;
        this.objects = objects;
    }

    @GetMapping
    @ReadOnly
    Listing<ColumnPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.page(columns, FILTERS, request, seen)
                .mapAll(page -> payloads(page, RelationalLists.liveOnly(request), seen));
    }

    /** Beyond the table: the documented way is {@code ?id=}, but some clients read by path. */
    @Operation(summary = "Get one column")
    @GetMapping("{id}/")
    @ReadOnly
    ColumnPayload show(@PathVariable long id, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return payloads(List.of(lists.one(columns, id, seen)), false, seen).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whatever an item leaves out goes back to what is usual: this is no PATCH, and what only a PATCH has is passed over. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId upsert(
            @RequestParam("ds_id") long dsId,
            @Body(
                            toldPlainly = true,
                            ignored = {ObjectInput.ID, ObjectInput.OP})
                    List<BulkItem<ColumnInput>> items,
            Caller caller) {
        return jobs.upsert(columns, dsId, items, caller);
    }

    /** Whatever an item leaves out stays. */
    @PatchMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(
            @RequestParam("ds_id") long dsId,
            @Body(toldPlainly = true) List<BulkItem<ColumnInput>> items,
            Caller caller) {
        return jobs.change(columns, dsId, items, caller);
    }

    private List<ColumnPayload> payloads(List<ColumnState> page, boolean liveOnly, ObjectView seen) {
        Map<Long, List<FieldValuePayload>> values = lists.values(columns, page, liveOnly, seen);
        Map<Long, TableState> tables =
                relational.tables().live(page.stream().map(ColumnState::tableId).toList());
        ShownKeys keys = ShownKeys.among(
                page.stream().map(column -> column.facts().referencedColumnId()), RelationalObjects.COLUMN, seen);
        return page.stream()
                .filter(column -> tables.containsKey(column.tableId())) // which may be gone by now
                .map(column -> ColumnPayload.of(
                        column,
                        Objects.requireNonNull(tables.get(column.tableId())).qualifiedName(),
                        columns.store().url(column),
                        values.getOrDefault(column.id(), List.of()),
                        keys))
                .toList();
    }
}
