package dev.understudy.alation.relational;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of an object.
 *
 * @param op of a PATCH: {@code replace}, which is usual, {@code add} or {@code remove}; the latter two for sets only. A POST
 *     passes over it
 */
@AlationJson
record ValueInput(
        @NotNull Long fieldId,
        @NotNull JsonNode value,
        @Nullable String op) {}
