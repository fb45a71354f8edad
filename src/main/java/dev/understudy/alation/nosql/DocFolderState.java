package dev.understudy.alation.nosql;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;

/**
 * A folder as it is stored.
 *
 * @param place the digest of its key: there is one of each
 * @param title empty if it has none
 */
record DocFolderState(
        long id,
        long dsId,
        String objectKey,
        String place,
        String name,
        String title,
        String description,
        Lifetime lifetime)
        implements ObjectState {

    /** What becomes of a folder that an upload mentions. */
    static DocFolderState of(@Nullable DocFolderState known, DocNode node) {
        return known == null
                ? new DocFolderState(
                        0,
                        node.dataSourceId(),
                        node.key().shown(),
                        DocNode.place(node.key()),
                        node.told().name(),
                        "",
                        "",
                        Lifetime.NOT_YET)
                : known;
    }
}
