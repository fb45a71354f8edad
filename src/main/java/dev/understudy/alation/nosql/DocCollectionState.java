package dev.understudy.alation.nosql;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectState;
import org.jspecify.annotations.Nullable;

/**
 * A collection as it is stored.
 *
 * @param place the digest of its key: there is one of each
 * @param title empty if it has none
 */
record DocCollectionState(
        long id,
        long dsId,
        long folderId,
        String objectKey,
        String place,
        String name,
        String title,
        String description,
        Lifetime lifetime)
        implements ObjectState {

    /** What becomes of a collection that an upload mentions in a folder. */
    static DocCollectionState of(@Nullable DocCollectionState known, DocNode node) {
        if (known == null) {
            return new DocCollectionState(
                    0,
                    node.dataSourceId(),
                    node.parentId(),
                    node.key().shown(),
                    DocNode.place(node.key()),
                    node.told().name(),
                    "",
                    "",
                    Lifetime.NOT_YET);
        }
        return new DocCollectionState(
                known.id,
                known.dsId,
                node.parentId(),
                known.objectKey,
                known.place,
                node.told().name(),
                known.title,
                known.description,
                known.lifetime);
    }
}
