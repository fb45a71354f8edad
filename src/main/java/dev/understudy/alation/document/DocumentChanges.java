package dev.understudy.alation.document;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a client changes of a document; what is left out stays. A document never changes its hub. */
@AlationJson
record DocumentChanges(
        @NotNull Long id,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable OptionalLong templateId,
        @MayBeNull @Nullable Long parentFolderId,
        @MayBeNull @Nullable Long parentDocumentId,
        @Nullable List<Long> navLinkFolderIds,
        @Nullable List<Long> folderIds,
        @Nullable List<FieldValueInput> customFields)
        implements GivenPlace {

    /** Whether the document comes to lie elsewhere: below another one, or in a folder. */
    boolean moves() {
        return hasPlace() || olderParentId() != null;
    }

    /** The template that is named; null if none is. */
    @Nullable
    Long namedTemplate() {
        return GivenTemplate.named(templateId);
    }
}
