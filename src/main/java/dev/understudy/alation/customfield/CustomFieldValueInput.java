package dev.understudy.alation.customfield;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value for a field of an object.
 *
 * @param value replaces the whole value; an empty one clears the field
 * @param tsUpdated kept as the time of the value; now if left out
 */
@AlationJson
record CustomFieldValueInput(
        @NotNull Long fieldId,
        @NotBlank String otype,
        @NotNull Long oid,
        @NotNull JsonNode value,
        @MayBeNull @Nullable Instant tsUpdated) {}
