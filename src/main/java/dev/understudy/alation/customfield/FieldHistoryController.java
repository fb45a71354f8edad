package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.error.NotFound;
import dev.understudy.error.Refuses;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Understudy's own question, which the product answers only on its pages: who changed which value, and when. */
@RestController
class FieldHistoryController {

    /** One change, whichever endpoint made it. */
    @AlationJson
    record ChangePayload(long fieldId, JsonNode value, long userId, Instant tsChanged) {}

    private final FieldValues values;
    private final ObjectIndex objects;

    FieldHistoryController(FieldValues values, ObjectIndex objects) {
        this.values = values;
        this.objects = objects;
    }

    @Operation(summary = "List the changes of an object's field values, the latest first")
    @Refuses(mistake = "no type", says = "Missing required query parameters: [otype]")
    @Refuses(
            status = HttpStatus.NOT_FOUND,
            mistake = "unknown object",
            says = "There is no object of the type 'table' with the id 99")
    @GetMapping("/_understudy/field-history")
    @ReadOnly
    List<ChangePayload> history(@RequestParam String otype, @RequestParam long oid) {
        ObjectRef object = new ObjectRef(Otypes.canonical(otype), oid);
        if (objects.forTheSystem().all(List.of(object)).isEmpty()) {
            throw new NotFound("There is no object of the type '%s' with the id %d".formatted(otype, oid));
        }
        return values.history(object).stream()
                .map(change -> new ChangePayload(change.fieldId(), change.value(), change.userId(), change.at()))
                .toList();
    }
}
