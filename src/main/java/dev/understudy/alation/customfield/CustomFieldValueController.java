package dev.understudy.alation.customfield;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Custom Field Values API (rows 27 to 29). Both ways of writing check everything before they answer. */
@RestController
@RequestMapping("/integration/v2/custom_field_value/")
@Transactional
class CustomFieldValueController {

    /** The answer of the older way. */
    @AlationJson
    record Written(long updatedFieldValues, long newFieldValues, long fieldValuesReceived) {}

    private final CustomFieldValueWrites writes;
    private final CustomFieldValueLists values;
    private final ObjectIndex objects;
    private final Jobs jobs;

    CustomFieldValueController(
            CustomFieldValueWrites writes, CustomFieldValueLists values, ObjectIndex objects, Jobs jobs) {
        this.writes = writes;
        this.values = values;
        this.objects = objects;
        this.jobs = jobs;
    }

    @Parameter(name = "otype", in = ParameterIn.QUERY)
    @Parameter(name = "oid", in = ParameterIn.QUERY)
    @Parameter(name = "field_id", in = ParameterIn.QUERY)
    @GetMapping
    @ReadOnly
    Listing<CustomFieldValuePayload> list(ListRequest request, Caller caller) {
        return values.find(request, objects.seenBy(caller));
    }

    /** Deprecated by the product since 2024.3.1, and still used. */
    @PutMapping
    Written update(@Body List<BulkItem<CustomFieldValueInput>> values, Caller caller) {
        CustomFieldValueWrites.Counts counts = writes.write(values, caller);
        return new Written(counts.updated(), counts.created(), counts.received());
    }

    /** The job's result is a list of texts; clients read a number out of the first. */
    @PutMapping("async/")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId updateInJob(@Body List<BulkItem<CustomFieldValueInput>> values, Caller caller) {
        return JobReceipt.id(jobs.run(() -> told(writes.write(values, caller))));
    }

    private static List<String> told(CustomFieldValueWrites.Counts counts) {
        return List.of(
                "Start bulk upsert public annotation field values...",
                "Finished bulk upsert public annotation field values. Updated objects: %d, created objects: %d"
                        .formatted(counts.updated(), counts.created()));
    }
}
