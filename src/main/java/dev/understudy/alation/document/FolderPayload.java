package dev.understudy.alation.document;

import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder as clients see it.
 *
 * @param navLinksCount how many links to documents it shows
 */
@AlationJson
record FolderPayload(
        long id,
        String title,
        String description,
        long documentHubId,
        @Nullable Long parentFolderId,
        @Nullable Long templateId,
        long childDocumentsCount,
        long childFoldersCount,
        long navLinksCount,
        List<FieldValuePayload> customFields,
        boolean deleted,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsDeleted) {

    /** How much lies in a folder, and how much is only linked there. */
    record Counts(long documents, long folders, long links) {}

    static FolderPayload of(FolderState folder, Counts counts, List<FieldValue> values) {
        return new FolderPayload(
                folder.id(),
                folder.title(),
                folder.description(),
                folder.documentHubId(),
                folder.parentFolderId(),
                folder.templateId(),
                counts.documents(),
                counts.folders(),
                counts.links(),
                FieldValuePayload.of(values),
                folder.lifetime().deleted(),
                folder.lifetime().tsCreated(),
                folder.lifetime().tsUpdated(),
                folder.lifetime().tsDeleted());
    }
}
