package dev.understudy.alation.query;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is stored.
 *
 * @param dsId the data source that it asks, for good
 * @param authorId whose it is; shown nowhere
 * @param content the SQL as it was last saved; empty if it never was
 * @param autosaveContent the SQL as it stands in the editor
 * @param published seen by more than its author, perhaps; what is published is saved
 */
record QueryState(
        long id,
        long dsId,
        long authorId,
        String title,
        String description,
        String content,
        @Nullable String autosaveContent,
        boolean saved,
        boolean published,
        @Nullable Instant tsLastSaved,
        Lifetime lifetime)
        implements ObjectState {

    /** What is run of it: what was saved, or of a draft what stands in the editor. */
    String runnable() {
        return saved || autosaveContent == null ? content : autosaveContent;
    }

    /** Of a query that nothing stands in the editor of, nobody knows. */
    @Nullable
    Boolean hasUnsavedChanges() {
        return autosaveContent == null ? null : !autosaveContent.equals(content);
    }
}
