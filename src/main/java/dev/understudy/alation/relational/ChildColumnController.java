package dev.understudy.alation.relational;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.relational.ChildColumn;
import dev.understudy.alation.core.relational.ChildColumns;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.relational.RelationalObjects;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.relational.ChildrenPayload.Child;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Relational Integration API v2, the fields of columns that are structures (rows 96 and 98). */
@RestController
@RequestMapping("/integration/v2/column/")
@Transactional
class ChildColumnController {

    private final RelationalObjects relational;
    private final ChildColumns children;
    private final ChildWrites writes;
    private final RelationalJobs jobs;
    private final ObjectIndex objects;
    private final Clock clock;

    ChildColumnController(
            RelationalObjects relational,
            ChildColumns children,
            ChildWrites writes,
            RelationalJobs jobs,
            ObjectIndex objects,
            Clock clock) {
        this.relational = relational;
        this.children = children;
        this.writes = writes;
        this.jobs = jobs;
        this.objects = objects;
        this.clock = clock;
    }

    /** Nested, but for those that are asked for one by one. Limit and offset count the outermost only. */
    @GetMapping("{columnId}/children/")
    @ReadOnly
    ChildrenPayload list(
            @PathVariable long columnId,
            @RequestParam(name = "child_limit", required = false) @Nullable Long childLimit,
            @RequestParam(name = "child_offset", required = false) @Nullable Long childOffset,
            @RequestParam(name = "ids", required = false) @Nullable List<String> ids,
            @RequestParam(name = "paths", required = false) @Nullable List<String> paths,
            Caller caller) {
        ColumnState column = column(columnId, caller);
        List<ChildColumn> fields = children.of(column);
        if (ids != null || paths != null) {
            WantedChildren wanted = WantedChildren.of(ids, paths);
            return ChildrenPayload.of(
                    column,
                    ChildColumn.all(fields)
                            .filter(wanted::has)
                            .map(Child::alone)
                            .toList());
        }
        return ChildrenPayload.of(
                column,
                fields.stream()
                        .skip(Objects.requireNonNullElse(childOffset, 0L))
                        .limit(Objects.requireNonNullElse(childLimit, Long.MAX_VALUE))
                        .map(Child::nested)
                        .toList());
    }

    @PatchMapping("children/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId update(
            @RequestParam("ds_id") long dsId,
            @Body(toldPlainly = true) List<BulkItem<ChildInput>> items,
            Caller caller) {
        Instant started = clock.instant();
        ItemKeys keys = new ItemKeys(jobs.administered(dsId, caller));
        RelationalJobs.requireAtMost(ColumnLevel.MOST, items);
        Map<BulkItem<ChildInput>, ObjectKey> parents = new HashMap<>();
        items.stream().filter(BulkItem::isLegible).forEach(item -> {
            keys.read(item, "parent_key", item.legible().parentKey(), KeyForm.COLUMN)
                    .ifPresent(key -> parents.put(item, key));
            requirePath(item);
        });
        InvalidItems.throwIfAny(items);
        return jobs.receipt(started, writes.ofMany(items, parents, objects.seenBy(caller)));
    }

    /** Beyond the table, but what clients of one column use. */
    @Operation(summary = "Update fields of one column")
    @PatchMapping("{columnId}/children/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId updateOne(
            @PathVariable long columnId,
            @RequestParam("ds_id") long dsId,
            @Body(toldPlainly = true) Sent<List<BulkItem<ChildInput>>> sent,
            Caller caller) {
        Instant started = clock.instant();
        DataSource source = jobs.administered(dsId, caller);
        ColumnState column = column(columnId, caller);
        if (column.dsId() != source.id()) {
            throw unknown(columnId);
        }
        List<BulkItem<ChildInput>> items = sent.read();
        RelationalJobs.requireAtMost(ColumnLevel.MOST, items);
        items.stream().filter(BulkItem::isLegible).forEach(ChildColumnController::requirePath);
        InvalidItems.throwIfAny(items);
        return jobs.receipt(started, writes.ofOne(column, items));
    }

    private ColumnState column(long id, Caller caller) {
        return objects.seenBy(caller)
                .find(relational.columns().ref(id))
                .flatMap(known -> relational.columns().find(id))
                .orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(long id) {
        return new NotFound("Column with id " + id + " does not exist");
    }

    private static void requirePath(BulkItem<ChildInput> item) {
        if (Level.orEmpty(item.legible().key()).isEmpty()) {
            item.refuse("key", FieldErrors.REQUIRED);
        }
    }
}
