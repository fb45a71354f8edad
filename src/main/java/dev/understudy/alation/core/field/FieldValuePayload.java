package dev.understudy.alation.core.field;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value as terms, documents, folders and relational objects show it. */
@AlationJson
public record FieldValuePayload(long fieldId, String fieldName, JsonNode value) {

    public static List<FieldValuePayload> of(List<FieldValue> values) {
        return values.stream()
                .map(value -> new FieldValuePayload(value.fieldId(), value.fieldName(), value.value()))
                .toList();
    }
}
