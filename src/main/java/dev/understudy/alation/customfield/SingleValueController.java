package dev.understudy.alation.customfield;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Field values one by one, each known by a number (beyond the table). They are the same values, under the same rules. */
@RestController
@RequestMapping("/api/custom_field_value/")
@Transactional
class SingleValueController {

    /** A value that has been written. */
    @AlationJson
    record WrittenPayload(long id, long fieldId, String otype, long oid, JsonNode value) {}

    /**
     * A value that is no more.
     *
     * @param canonicalName the field's name
     * @param catalogSetTitle always null: nothing belongs to a catalog set here
     */
    @AlationJson
    record RemovedPayload(
            long id,
            long fieldId,
            String otype,
            long oid,
            JsonNode value,
            String canonicalName,
            @Nullable String catalogSetTitle) {}

    private final SingleValues values;

    SingleValueController(SingleValues values) {
        this.values = values;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WrittenPayload write(@Body(orSingle = true) List<BulkItem<CustomFieldValueInput>> value, Caller caller) {
        return values.write(value, caller);
    }

    @DeleteMapping("{id}/")
    RemovedPayload remove(@PathVariable long id, Caller caller) {
        return values.remove(id, caller);
    }
}
