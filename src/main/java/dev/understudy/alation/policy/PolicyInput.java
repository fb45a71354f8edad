package dev.understudy.alation.policy;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
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
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable Long templateId,
        @Nullable List<Long> policyGroupIds,
        @Nullable List<FieldValueInput> fields) {}
