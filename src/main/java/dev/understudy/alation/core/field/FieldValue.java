package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.ObjectRef;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an object has in a field. */
public record FieldValue(
        ObjectRef ref, long fieldId, String fieldName, FieldType fieldType, JsonNode value, Instant tsUpdated) {

    /** The references in a value of an object set. */
    public List<ObjectRef> references() {
        return fieldType == FieldType.OBJECT_SET ? references(value) : List.of();
    }

    static List<ObjectRef> references(JsonNode set) {
        return set.valueStream()
                .map(each -> new ObjectRef(
                        each.path("otype").asString(""), each.path("oid").asLong()))
                .toList();
    }
}
