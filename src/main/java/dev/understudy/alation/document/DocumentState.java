package dev.understudy.alation.document;

import dev.understudy.alation.core.object.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is to be stored.
 *
 * @param id 0 as long as it has none
 * @param description normalised HTML
 * @param navLinks folders that show a link to it, in their order
 */
record DocumentState(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        long hubId,
        @Nullable Long parentFolderId,
        @Nullable Long parentDocumentId,
        List<Long> navLinks) {

    ObjectRef ref() {
        return new ObjectRef(Document.OTYPE, id);
    }

    DocumentState withId(long newId) {
        return new DocumentState(
                newId, title, description, templateId, hubId, parentFolderId, parentDocumentId, navLinks);
    }

    DocumentState described(@Nullable String newTitle, @Nullable String newDescription) {
        return new DocumentState(
                id,
                newTitle == null ? title : newTitle,
                newDescription == null ? description : newDescription,
                templateId,
                hubId,
                parentFolderId,
                parentDocumentId,
                navLinks);
    }

    DocumentState templated(@Nullable Long newTemplateId) {
        return newTemplateId == null
                ? this
                : new DocumentState(
                        id, title, description, newTemplateId, hubId, parentFolderId, parentDocumentId, navLinks);
    }

    DocumentState placed(@Nullable Long newFolderId, @Nullable Long newDocumentId, List<Long> newNavLinks) {
        return new DocumentState(id, title, description, templateId, hubId, newFolderId, newDocumentId, newNavLinks);
    }

    /** In the first folder, and linked from the others. */
    DocumentState placedIn(List<Long> folders) {
        List<Long> distinct = folders.stream().distinct().toList();
        return distinct.isEmpty()
                ? placed(null, parentDocumentId, List.of())
                : placed(distinct.get(0), parentDocumentId, distinct.subList(1, distinct.size()));
    }
}
