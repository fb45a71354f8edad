package dev.understudy.alation.customfield;

import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A value as this family shows it. */
@AlationJson
record CustomFieldValuePayload(long fieldId, long oid, String otype, Instant tsUpdated, JsonNode value) {

    /** The same without some references; JSON null if that leaves nothing. */
    CustomFieldValuePayload without(Set<ObjectRef> hidden) {
        return new CustomFieldValuePayload(fieldId, oid, otype, tsUpdated, References.without(hidden, value));
    }
}
