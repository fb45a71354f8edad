package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.ObjectEntries.Entry;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import dev.understudy.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an object stands in the index: its row, as datasets write it. */
public final class ObjectRows {

    /** The table of the object index, for components that are ids in it. */
    public static final String TABLE = "catalog_object";

    private static final List<String> COLUMNS = Stream.concat(
                    EntryColumns.ALL.stream(), Stream.of("deleted", "is_private"))
            .toList();

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.123456Z");

    private static final int LONGEST_KEY = 2000;

    private ObjectRows() {}

    /** The index row of an object that a dataset describes. */
    public static void load(Rows rows, String otype, long oid, String key, String title, @Nullable String url) {
        ObjectRef ref = new ObjectRef(otype, oid);
        load(rows, new CatalogObject(ref, key, title, url == null ? "/" + otype + "/" + oid + "/" : url), "");
    }

    /** The index row of an object with a description. */
    public static void load(Rows rows, CatalogObject object, String description) {
        load(rows, object, description, null);
    }

    /** The index row of an object that is seen by whoever sees another one, which is seen by itself. */
    public static void loadShownWith(Rows rows, ObjectRef other, CatalogObject object) {
        load(rows, new Entry(object, "", other, null), null);
    }

    /** The index row of an object that lies in another; null for nothing. */
    public static void loadIn(Rows rows, @Nullable ObjectRef parent, CatalogObject object, String description) {
        loadIn(rows, parent, object, description, null);
    }

    /** The same of an object that only some may see; null for everybody. */
    static void loadIn(
            Rows rows,
            @Nullable ObjectRef parent,
            CatalogObject object,
            String description,
            @Nullable Collection<ObjectRef> readers) {
        load(rows, new Entry(object, description, null, parent), readers);
    }

    /** The index row of an object that only some may see; null for everybody. */
    public static void load(
            Rows rows, CatalogObject object, String description, @Nullable Collection<ObjectRef> readers) {
        load(rows, new Entry(object, description), readers);
    }

    private static void load(Rows rows, Entry entry, @Nullable Collection<ObjectRef> readers) {
        List<@Nullable Object> values = new ArrayList<>(EntryColumns.key(entry));
        values.addAll(EntryColumns.written(entry, LONG_AGO));
        values.add(entry.object().deleted());
        values.add(readers != null);
        rows.add(TABLE, COLUMNS, values);
        (readers == null ? Set.<ObjectRef>of() : Set.copyOf(readers))
                .forEach(reader -> rows.add(
                        "object_reader",
                        "otype",
                        entry.object().ref().otype(),
                        "oid",
                        entry.object().ref().oid(),
                        "reader_otype",
                        reader.otype(),
                        "reader_oid",
                        reader.oid()));
    }

    /** Says that a component of an entry names an object, which must be there. */
    public static void refer(Rows rows, String component, ObjectRef object) {
        rows.refer(component, ObjectDataset.NAME, object.otype(), object.oid());
    }

    /** Says that a component of an entry names an object that lies in another first of all. */
    public static void referIn(Rows rows, String component, ObjectRef object, ObjectRef parent) {
        World.Among there = new World.Among(
                TABLE,
                "oid",
                Map.of("otype", object.otype(), "parent_otype", parent.otype(), "parent_oid", parent.oid()));
        rows.referTo(
                component,
                there,
                "of the type %s in the %s %d".formatted(object.otype(), parent.otype(), parent.oid()),
                object.oid());
    }

    /** Says that a component of an entry names an object of a key, such as what the entry's own key lies in. */
    public static void referByKey(Rows rows, String component, ObjectRef object, ObjectKey key) {
        World.Among there = new World.Among(
                TABLE, "oid", Map.of("otype", object.otype(), "key_digest", KeyDigest.of(key.identity())));
        rows.referTo(
                component,
                there,
                "of the type %s with the key %s".formatted(object.otype(), key.shown()),
                object.oid());
    }

    /** A key that fits its column; of longer ones the beginning. */
    static String fitting(String key) {
        return Texts.beginning(key, LONGEST_KEY);
    }
}
