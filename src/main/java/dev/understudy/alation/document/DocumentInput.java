package dev.understudy.alation.document;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a new document.
 *
 * @param description HTML
 * @param templateId required with custom fields
 * @param folderIds how folders were given before 2024.3.2: the first becomes the parent, the others show links, unless the newer fields
 *     say so
 */
@AlationJson
record DocumentInput(
        @NotBlank @Size(max = TextLimits.TITLE) String title,
        @NotNull Long documentHubId,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @MayBeNull @Nullable Long templateId,
        @MayBeNull @Nullable Long parentFolderId,
        @MayBeNull @Nullable Long parentDocumentId,
        @Nullable List<Long> navLinkFolderIds,
        @Nullable List<Long> folderIds,
        @Nullable List<FieldValueInput> customFields)
        implements GivenPlace {}
