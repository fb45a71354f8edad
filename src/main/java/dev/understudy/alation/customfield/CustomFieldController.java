package dev.understudy.alation.customfield;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.job.JobReceipt;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Custom Field API (rows 23 to 26). */
@RestController
@RequestMapping("/integration/v2/custom_field/")
@Transactional
class CustomFieldController {

    private static final Filters FILTERS = Filters.strict()
            .number("id")
            .flag("allow_multiple")
            .text("name_plural")
            .text("name_singular")
            .text("tooltip_text")
            .anyChoice("field_type", FieldType.class); // a type that there is not is simply no field's

    private final CustomFieldRows fields;
    private final CustomFieldCreation creation;
    private final Jobs jobs;

    CustomFieldController(CustomFieldRows fields, CustomFieldCreation creation, Jobs jobs) {
        this.fields = fields;
        this.creation = creation;
        this.jobs = jobs;
    }

    @GetMapping
    @ReadOnly
    Listing<CustomFieldPayload> list(ListRequest request) {
        return fields.list(FILTERS, request);
    }

    /** The ids of the new fields stand in the job's result, as JSON within texts. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobReceipt.JobId create(@Body List<BulkItem<CustomFieldInput>> definitions) {
        return JobReceipt.id(jobs.run(() -> creation.create(definitions)));
    }

    @GetMapping("builtin/{builtinName}/")
    @ReadOnly
    CustomFieldPayload builtIn(@PathVariable String builtinName) {
        return fields.builtIn(builtinName);
    }

    @GetMapping("{id}/")
    @ReadOnly
    CustomFieldPayload show(@PathVariable long id) {
        return fields.find(id);
    }
}
