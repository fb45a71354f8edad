package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.web.RichText;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document, which may be a term, as it is stored.
 *
 * @param navLinkFolderIds folders that show a link to it, in their order
 */
record DocumentState(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        long documentHubId,
        @Nullable Long parentFolderId,
        @Nullable Long parentDocumentId,
        List<Long> navLinkFolderIds,
        Lifetime lifetime)
        implements ObjectState {

    /** Where it lies, no link to it is shown besides. */
    DocumentState {
        if (!navLinkFolderIds.isEmpty()) {
            navLinkFolderIds = navLinkFolderIds.stream()
                    .filter(folder -> !folder.equals(parentFolderId))
                    .distinct()
                    .toList();
        }
    }

    boolean isTerm() {
        return documentHubId == DocumentKinds.GLOSSARY_HUB;
    }

    /** The folder it lies in, then those that only show a link. */
    List<Long> folderIds() {
        return Stream.concat(Stream.ofNullable(parentFolderId), navLinkFolderIds.stream())
                .toList();
    }

    /** What is null stays; the description is HTML as it came. */
    DocumentState revised(
            @Nullable String newTitle, @Nullable String newDescription, @Nullable OptionalLong newTemplateId) {
        return new DocumentState(
                id,
                Objects.requireNonNullElse(newTitle, title),
                RichText.normalisedOr(description, newDescription),
                GivenTemplate.after(templateId, newTemplateId),
                documentHubId,
                parentFolderId,
                parentDocumentId,
                navLinkFolderIds,
                lifetime);
    }

    DocumentState in(@Nullable Long folderId, @Nullable Long documentId, List<Long> navLinks) {
        return new DocumentState(
                id, title, description, templateId, documentHubId, folderId, documentId, navLinks, lifetime);
    }

    /** Where a client wants it to lie; what is left open stays. */
    DocumentState placed(GivenPlace place) {
        List<Long> older = place.olderFolderIds();
        DocumentState document = older == null ? this : inFolders(older);
        return document.in(
                place.hasPlace() ? place.parentFolderId() : document.parentFolderId,
                place.hasPlace() ? place.parentDocumentId() : document.parentDocumentId,
                Objects.requireNonNullElse(place.navLinkFolderIds(), document.navLinkFolderIds));
    }

    /** In the first folder, and no longer below a document, and linked from the others. */
    DocumentState inFolders(List<Long> folderIds) {
        return folderIds.isEmpty()
                ? in(null, parentDocumentId, List.of())
                : in(folderIds.get(0), null, folderIds.subList(1, folderIds.size()));
    }

    /** Whether it lies in the folder or is linked there. */
    boolean isIn(long folderId) {
        return Objects.equals(parentFolderId, folderId) || navLinkFolderIds.contains(folderId);
    }

    /** In the folder if it lies nowhere, else linked there. */
    DocumentState alsoIn(long folderId) {
        if (parentFolderId == null && parentDocumentId == null) {
            return in(folderId, null, navLinkFolderIds);
        }
        List<Long> links =
                Stream.concat(navLinkFolderIds.stream(), Stream.of(folderId)).toList();
        return in(parentFolderId, parentDocumentId, links);
    }
}
