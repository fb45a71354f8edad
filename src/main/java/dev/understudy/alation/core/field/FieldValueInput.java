package dev.understudy.alation.core.field;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.JsonNode;

/** A value as clients write it with a term, document, folder, policy or relational object. */
@AlationJson
public record FieldValueInput(
        @NotNull Long fieldId, @NotNull JsonNode value) {}
