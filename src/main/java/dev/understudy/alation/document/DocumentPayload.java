package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    static DocumentPayload of(Document document, List<Long> navLinks, List<FieldValue> values) {
        return new DocumentPayload(
                document.id(),
                document.title(),
                document.description(),
                document.templateId(),
                document.documentHubId(),
                document.parentFolderId(),
                document.parentDocumentId(),
                navLinks,
                navLinks.size(),
                document.childDocumentsCount(),
                0,
                folders(document, navLinks),
                FieldValuePayload.of(values),
                document.isDeleted(),
                document.tsCreated(),
                document.tsUpdated(),
                document.tsDeleted());
    }

    /** The parent first. */
    static List<Long> folders(Document document, List<Long> navLinks) {
        return Stream.concat(Stream.ofNullable(document.parentFolderId()), navLinks.stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
