package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client says of a dataflow. Other keys are ignored.
 *
 * @param externalId names it, and begins with {@code api/}
 * @param content what it does, such as SQL
 * @param groupName the group that it belongs to; there is one for each spelling
 */
@AlationJson
record DataflowInput(
        @NotBlank @Size(max = DataflowState.LONGEST_ID) String externalId,
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable @Size(max = 1_000_000) String content,
        @MayBeNull @Nullable @Size(max = 2000) String groupName) {

    /** The same, where null was written and not left out: it empties. */
    DataflowInput emptying(JsonNode written) {
        DataflowChanges all = changes(0).emptying(written);
        return new DataflowInput(externalId, all.title(), all.description(), all.content(), all.groupName());
    }

    DataflowChanges changes(long id) {
        return new DataflowChanges(id, title, description, content, groupName);
    }
}
