package dev.understudy.alation.core.field;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value to write, checked before by {@link ValueRules}.
 *
 * @param value JSON null to clear
 * @param at when it was set; null for now
 */
public record NewValue(
        ObjectRef ref,
        CustomField field,
        JsonNode value,
        @Nullable Instant at) {}
