package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as clients see it.
 *
 * @param childFoldersCount always 0: folders do not lie in documents
 * @param folderIds parent and links together, as before 2024.3.2
 */
@AlationJson
record DocumentPayload(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        long documentHubId,
        @Nullable Long parentFolderId,
        @Nullable Long parentDocumentId,
        List<Long> navLinkFolderIds,
        int navLinksCount,
        long childDocumentsCount,
        long childFoldersCount,
        List<Long> folderIds,
        List<FieldValuePayload> customFields,
        boolean deleted,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsDeleted) {

    static DocumentPayload of(DocumentState document, long children, List<FieldValue> values) {
        return new DocumentPayload(
                document.id(),
                document.title(),
                document.description(),
                document.templateId(),
                document.documentHubId(),
                document.parentFolderId(),
                document.parentDocumentId(),
                document.navLinkFolderIds(),
                document.navLinkFolderIds().size(),
                children,
                0,
                document.folderIds(),
                FieldValuePayload.of(values),
                document.lifetime().deleted(),
                document.lifetime().tsCreated(),
                document.lifetime().tsUpdated(),
                document.lifetime().tsDeleted());
    }
}
