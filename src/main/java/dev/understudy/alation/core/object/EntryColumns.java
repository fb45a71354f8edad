package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectEntries.Entry;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an entry stands in the table of the object index, but for whether it is deleted and who may see it. */
final class EntryColumns {

    static final List<String> KEY = List.of("otype", "oid");

    static final List<String> WRITTEN = List.of(
            "object_key",
            "key_digest",
            "source_id",
            "name",
            "title",
            "description",
            "url",
            "shown_with_otype",
            "shown_with_oid",
            "parent_otype",
            "parent_oid",
            "ts_updated");

    /** Both, in this order. */
    static final List<String> ALL =
            Stream.concat(KEY.stream(), WRITTEN.stream()).toList();

    private EntryColumns() {}

    /** In the order of {@link #KEY}. */
    static List<@Nullable Object> key(Entry entry) {
        return Arrays.asList(entry.object().ref().otype(), entry.object().ref().oid());
    }

    /**
     * In the order of {@link #WRITTEN}.
     *
     * @param updated when its texts were set
     */
    static List<@Nullable Object> written(Entry entry, Object updated) {
        CatalogObject object = entry.object();
        ObjectRef shownWith = entry.shownWith();
        ObjectRef parent = entry.parent();
        ObjectKey key = ObjectKeys.of(object.ref().otype(), object.key());
        return Arrays.asList(
                ObjectRows.fitting(key.shown()),
                KeyDigest.of(key.identity()),
                SourceIds.of(object.ref(), key),
                object.name(),
                object.title(),
                entry.description(),
                object.url(),
                shownWith == null ? null : shownWith.otype(),
                shownWith == null ? null : shownWith.oid(),
                parent == null ? null : parent.otype(),
                parent == null ? null : parent.oid(),
                updated);
    }
}
