package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client changes of a dataflow; what is left out stays.
 *
 * @param content what it does, such as SQL
 * @param groupName the group that it belongs to; there is one for each spelling
 */
@AlationJson
record DataflowChanges(
        @NotNull Long id,
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,

        @MayBeNull @Nullable @Size(max = TextLimits.DESCRIPTION)
        String description,

        @MayBeNull @Nullable @Size(max = 1_000_000) String content,
        @MayBeNull @Nullable @Size(max = 2000) String groupName) {

    /** The same, where null was written and not left out: it empties. */
    DataflowChanges emptying(JsonNode written) {
        return new DataflowChanges(
                id,
                text(title, written, "title"),
                text(description, written, "description"),
                text(content, written, "content"),
                text(groupName, written, "group_name"));
    }

    private static @Nullable String text(@Nullable String text, JsonNode written, String key) {
        return written.path(key).isNull() ? "" : text;
    }
}
