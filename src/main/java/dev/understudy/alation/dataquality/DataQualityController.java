package dev.understudy.alation.dataquality;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data Health API (rows 34 and 35). */
@RestController
@RequestMapping("/integration/v1/data_quality/")
@Transactional
class DataQualityController {

    private static final Filters FIELDS = Filters.lenient().exact("key", "e.field_key");

    private static final Filters VALUES = Filters.lenient()
            .lookedUp("object_key", "source_object_key", "field_key")
            .choice("value_quality", Quality.class)
            .flag("hide_related", (values, all) -> {
                if (Filters.bool("hide_related", values.get(values.size() - 1))) {
                    all.and("e.otype = e.source_otype and e.oid = e.source_oid");
                }
            })
            .order("value_id", "e.id")
            .order("value_last_updated")
            .order("value_quality");

    private final QualityFields fields;
    private final QualityValueLists values;
    private final QualityWrites writes;
    private final QualityDeletion deletion;
    private final ObjectIndex objects;
    private final Jobs jobs;

    DataQualityController(
            QualityFields fields,
            QualityValueLists values,
            QualityWrites writes,
            QualityDeletion deletion,
            ObjectIndex objects,
            Jobs jobs) {
        this.fields = fields;
        this.values = values;
        this.writes = writes;
        this.deletion = deletion;
        this.objects = objects;
        this.jobs = jobs;
    }

    @Operation(summary = "Get data health fields")
    @GetMapping("fields/")
    @ReadOnly
    Listing<QualityFieldPayload> fields(ListRequest request) {
        return fields.list(FIELDS, request);
    }

    /** What is said of a column is listed for its table, too, unless {@code hide_related} says otherwise. */
    @Operation(summary = "Get data health values")
    @GetMapping("values/")
    @ReadOnly
    Listing<QualityValuePayload> values(ListRequest request, Caller caller) {
        return values.list(VALUES, request, objects.seenBy(caller));
    }

    @Operation(summary = "Create data health fields and values")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobIdWithLink create(@Body QualityInput input, Caller caller) {
        return JobReceipt.idWithLink(jobs.run(() -> writes.write(input, caller)));
    }

    @Operation(summary = "Delete data health fields and values")
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobIdWithLink delete(@Body QualityNames names, Caller caller) {
        return JobReceipt.idWithLink(jobs.run(() -> deletion.delete(names, caller)));
    }
}
