package dev.understudy.alation.nosql;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a document store in its place. Names that make the same key are the same thing, however the key is parted.
 *
 * @param above the path of what it lies in, with a dot behind it; those in one place share it
 * @param parentId what it lies in; of a folder that is the data source
 */
record DocNode(long dataSourceId, String above, long parentId, DocTold told) {

    /** A folder. */
    static DocNode top(long dataSourceId, DocTold told) {
        return new DocNode(dataSourceId, "", dataSourceId, told);
    }

    /** What lies in this, which has got an id. */
    Stream<DocNode> below(long id) {
        String path = path() + ".";
        return told.below().stream().map(child -> new DocNode(dataSourceId, path, id, child));
    }

    ObjectKey key() {
        return key(dataSourceId, path());
    }

    private String path() {
        return above + told.name();
    }

    /** @param path the names from the folder down, with dots between them */
    static ObjectKey key(long dataSourceId, String path) {
        return new ObjectKey(KeyForm.DOCSTORE, dataSourceId, List.of(path));
    }

    /** The digest of a key, in any case. */
    static String place(ObjectKey key) {
        return KeyDigest.of(key.identity());
    }
}
