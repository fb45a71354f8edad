package dev.understudy.alation.nosql;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something in a document store in its place. Names that make the same key are the same thing, however the key is parted.
 *
 * @param parentId what it lies in; of a folder that is the data source
 */
record DocNode(ObjectKey key, long parentId, DocTold told) {

    /** A folder. */
    static DocNode top(long dataSourceId, DocTold told) {
        return new DocNode(key(dataSourceId, told.name()), dataSourceId, told);
    }

    /** What lies in this, which has got an id. */
    Stream<DocNode> below(long id) {
        String path = key.names().get(0) + ".";
        return told.below().stream().map(child -> new DocNode(key(dataSourceId(), path + child.name()), id, child));
    }

    /** @param path the names from the folder down, with dots between them */
    static ObjectKey key(long dataSourceId, String path) {
        return new ObjectKey(KeyForm.DOCSTORE, dataSourceId, List.of(path));
    }

    /** The digest of a key, in any case. */
    static String place(ObjectKey key) {
        return KeyDigest.of(key.identity());
    }

    long dataSourceId() {
        return Objects.requireNonNull(key.root());
    }
}
