package dev.understudy.alation.customfield;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A value as this family shows it. */
@AlationJson
record CustomFieldValuePayload(long fieldId, long oid, String otype, Instant tsUpdated, JsonNode value) {}
