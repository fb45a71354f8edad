package dev.understudy.alation.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the jobs and deletions of this family report. Clients take an object with any other key for something else. */
final class BulkResult {

    /** An object that was written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(long id, @Nullable String title) {}

    /** Documents are called terms here, too. */
    @AlationJson
    record CreatedTerms(int createdTermCount, List<Written> createdTerms) {}

    @AlationJson
    record UpdatedTerms(int updatedTermCount, List<Written> updatedTerms) {}

    @AlationJson
    record CreatedFolders(int createdFolderCount, List<Written> createdFolders) {}

    @AlationJson
    record UpdatedFolders(int updatedFolderCount, List<Written> updatedFolders) {}

    @AlationJson
    record DeletedDocuments(int deletedDocumentCount, List<Long> deletedDocumentIds) {}

    @AlationJson
    record DeletedTerms(List<Long> deletedTermIds, int deletedTermCount) {}

    @AlationJson
    record DeletedFolders(int deletedFolderCount, List<Long> deletedFolderIds) {}

    private BulkResult() {}

    static CreatedTerms created(List<DocumentState> documents) {
        return new CreatedTerms(documents.size(), titled(documents));
    }

    static UpdatedTerms updated(Collection<DocumentState> documents) {
        return new UpdatedTerms(documents.size(), titled(documents));
    }

    /** What became of documents is told without their titles. */
    static UpdatedTerms updatedDocuments(Collection<DocumentState> documents) {
        return new UpdatedTerms(
                documents.size(),
                documents.stream()
                        .map(document -> new Written(document.id(), null))
                        .toList());
    }

    static CreatedFolders createdFolders(List<FolderState> folders) {
        return new CreatedFolders(folders.size(), titled(folders));
    }

    static UpdatedFolders updatedFolders(Collection<FolderState> folders) {
        return new UpdatedFolders(folders.size(), titled(folders));
    }

    private static List<Written> titled(Collection<? extends ObjectState> states) {
        return states.stream()
                .map(state -> new Written(state.id(), state.title()))
                .toList();
    }
}
