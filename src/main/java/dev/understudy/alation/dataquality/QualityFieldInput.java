package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a field.
 *
 * @param type NUMERIC, STRING or BOOLEAN
 * @param description as a text
 */
@AlationJson
record QualityFieldInput(
        @NotBlank @Size(max = 600) String fieldKey,
        @NotBlank @Size(max = 2000) String name,
        @NotNull @Choice String type,

        @Nullable @MayBeNull @Size(max = TextLimits.DESCRIPTION)
        String description) {}
