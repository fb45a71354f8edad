package dev.understudy.alation.document;

import dev.understudy.alation.core.object.ObjectRef;
import org.jspecify.annotations.Nullable;

/**
 * A folder as it is to be stored.
 *
 * @param id 0 as long as it has none
 * @param description normalised HTML
 */
record FolderState(
        long id,
        String title,
        String description,
        @Nullable Long templateId,
        long hubId,
        @Nullable Long parentFolderId) {

    ObjectRef ref() {
        return new ObjectRef(Folder.OTYPE, id);
    }

    FolderState withId(long newId) {
        return new FolderState(newId, title, description, templateId, hubId, parentFolderId);
    }

    FolderState described(@Nullable String newTitle, @Nullable String newDescription) {
        return new FolderState(
                id,
                newTitle == null ? title : newTitle,
                newDescription == null ? description : newDescription,
                templateId,
                hubId,
                parentFolderId);
    }

    FolderState templated(@Nullable Long newTemplateId) {
        return new FolderState(
                id, title, description, newTemplateId == null ? templateId : newTemplateId, hubId, parentFolderId);
    }

    FolderState placedIn(@Nullable Long newParentId) {
        return new FolderState(id, title, description, templateId, hubId, newParentId);
    }
}
