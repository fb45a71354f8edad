package dev.understudy.alation.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
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

    static CreatedTerms created(List<Written> written) {
        return new CreatedTerms(written.size(), written);
    }

    static UpdatedTerms updated(List<Written> written) {
        return new UpdatedTerms(written.size(), written);
    }
}
