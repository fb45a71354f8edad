package dev.understudy.alation.core.field;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an object has in a field. */
public record FieldValue(
        ObjectRef ref, long fieldId, String fieldName, FieldType fieldType, JsonNode value, Instant tsUpdated) {

    /** The references in a value of an object set. */
    public List<ObjectRef> references() {
        return fieldType == FieldType.OBJECT_SET ? References.in(value) : List.of();
    }

    /** The same without some references; JSON null if that leaves nothing. */
    FieldValue without(Set<ObjectRef> hidden) {
        return new FieldValue(ref, fieldId, fieldName, fieldType, References.without(hidden, value), tsUpdated);
    }
}
