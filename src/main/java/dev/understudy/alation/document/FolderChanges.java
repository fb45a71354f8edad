package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client changes of a folder; what is left out stays. A folder never changes its hub.
 *
 * @param parentFolderId null moves it to the top
 */
@AlationJson
record FolderChanges(
        @NotNull Long id,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable OptionalLong templateId,
        @Nullable JsonNode parentFolderId,
        @Nullable List<FieldValueInput> customFields) {

    /** The template that is named; null if none is. */
    @Nullable
    Long namedTemplate() {
        return GivenTemplate.named(templateId);
    }
}
