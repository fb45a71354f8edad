package dev.understudy.alation.policy;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new policy.
 *
 * @param fields values of custom fields; they need a template
 */
@AlationJson
record PolicyInput(
        @NotBlank @Size(max = 2000) String title,
        @Nullable @Size(max = 1_000_000) String description,
        @Nullable Long templateId,
        @Nullable List<Long> policyGroupIds,
        @Nullable List<FieldValueInput> fields) {}
