package dev.understudy.alation.workflow;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks for. It names workflow, type and object, or has a context with the object that is to be changed, as
 * the vendor's agents have it; see {@link RequestBodies}.
 *
 * @param workflowId must be given, but where there is a context: then it is the first published workflow that governs the object
 * @param type what is asked for, in any case; nothing else than the workflow is for
 * @param otype must be given, but where there is a context
 * @param oid the object to change, or to put into the target; left out if one is to be made
 * @param changes new values, for a change
 * @param title of the object to make, as are description and template
 * @param target where to put or make it
 * @param context what is to be changed, in place of otype, oid and changes
 * @param input how it is to be changed
 */
@AlationJson
record RequestInput(
        @Nullable Long workflowId,
        @MayBeNull @Nullable @Choice String type,
        @Nullable String otype,
        @MayBeNull @Nullable Long oid,
        @MayBeNull @Nullable List<FieldValueInput> changes,
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable Long templateId,
        @MayBeNull @Nullable Target target,
        @MayBeNull @Nullable @Size(max = 10_000) String comment,
        @MayBeNull @Nullable Context context,
        @MayBeNull @Nullable Proposal input) {

    @AlationJson
    record Target(@NotBlank String otype, @NotNull Long oid) {}

    /** One field of one object. */
    @AlationJson
    record Context(
            @NotBlank String otype,
            @NotNull Long oid,
            @NotNull Long fieldId) {}

    @AlationJson
    record Proposal(@NotNull Change change) {}

    /** @param proposed the new value of the field */
    @AlationJson
    record Change(@NotNull JsonNode proposed) {}
}
