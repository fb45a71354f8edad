package dev.understudy.alation.workflow;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.MayBeNull;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param oid the object to change, or to put into the target; left out if one is to be made
 * @param changes new values, for a change
 * @param title of the object to make, as are description and template
 * @param target where to put or make it
 */
@AlationJson
record RequestInput(
        @NotNull Long workflowId,
        @NotBlank String otype,
        @MayBeNull @Nullable Long oid,
        @MayBeNull @Nullable List<FieldValueInput> changes,
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable Long templateId,
        @MayBeNull @Nullable Target target,
        @MayBeNull @Nullable @Size(max = 10_000) String comment) {

    @AlationJson
    record Target(@NotBlank String otype, @NotNull Long oid) {}
}
