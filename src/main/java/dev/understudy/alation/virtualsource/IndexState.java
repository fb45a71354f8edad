package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.auth.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An index as it is stored. It is no object of the catalog: what it makes of its columns is all that can be seen of it.
 *
 * @param place the digest of its key: there is one of each
 * @param definition the fields of the lines that told of it
 */
record IndexState(long id, long dsId, long tableId, String place, String name, JsonNode definition) {

    static String place(ObjectKey key) {
        return Secrets.digest(key.identity());
    }

    /** What becomes of an index, known or not. */
    static IndexState of(@Nullable IndexState known, ObjectKey key, long dsId, long tableId, JsonNode definition) {
        return new IndexState(known == null ? 0 : known.id, dsId, tableId, place(key), key.name(), definition);
    }

    IndexState withId(long newId) {
        return new IndexState(newId, dsId, tableId, place, name, definition);
    }

    IndexInput input() {
        return BulkItem.read(List.of(definition), IndexInput.class).get(0).fields();
    }
}
