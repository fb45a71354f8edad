package dev.understudy.alation.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a client wants a document to lie. {@code folder_ids} is how folders were given before 2024.3.2, and is still read back
 * beside what came in its stead: it says only what the newer fields leave open, or an item that is sent back as it was read would
 * move its document.
 */
interface GivenPlace {

    @Nullable
    Long parentFolderId();

    @Nullable
    Long parentDocumentId();

    @Nullable
    List<Long> navLinkFolderIds();

    @Nullable
    List<Long> folderIds();

    /** Whether the newer fields name a place. */
    default boolean hasPlace() {
        return parentFolderId() != null || parentDocumentId() != null;
    }

    /** {@code folder_ids} as far as it counts, which it does not beside links; null if nothing is said with it. */
    default @Nullable List<Long> olderFolderIds() {
        return navLinkFolderIds() == null ? folderIds() : null;
    }

    /** The folder that only {@code folder_ids} names as the place; null if there is none. */
    default @Nullable Long olderParentId() {
        List<Long> older = olderFolderIds();
        return older == null || older.isEmpty() || hasPlace() ? null : older.get(0);
    }
}
