package dev.understudy.alation.core.object;

import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an object stands in the index: its row, as datasets write it. */
public final class ObjectRows {

    private static final Instant LONG_AGO = Instant.parse("2024-02-01T08:00:00.123456Z");

    private static final int LONGEST_KEY = 2000;

    private static final Pattern SOURCE = Pattern.compile("(\\d{1,18})(?:\\.|$)");

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

    /** The index row of an object that only some may see; null for everybody. */
    public static void load(
            Rows rows, CatalogObject object, String description, @Nullable Collection<ObjectRef> readers) {
        String key = key(object.key());
        rows.add(
                "catalog_object",
                "otype",
                object.ref().otype(),
                "oid",
                object.ref().oid(),
                "object_key",
                key,
                "key_lower",
                key.toLowerCase(Locale.ROOT),
                "source_id",
                sourceId(object),
                "name",
                object.name(),
                "title",
                object.title(),
                "description",
                description,
                "url",
                object.url(),
                "is_private",
                readers != null,
                "ts_updated",
                LONG_AGO,
                "deleted",
                object.deleted());
        (readers == null ? Set.<ObjectRef>of() : Set.copyOf(readers))
                .forEach(reader -> rows.add(
                        "object_reader",
                        "otype",
                        object.ref().otype(),
                        "oid",
                        object.ref().oid(),
                        "reader_otype",
                        reader.otype(),
                        "reader_oid",
                        reader.oid()));
    }

    /** The data source that an object belongs to, as its key tells. */
    static @Nullable Long sourceId(CatalogObject object) {
        KeyForm form = Otypes.of(object.ref().otype()).map(Otype::keyForm).orElse(KeyForm.NONE);
        if (!form.beginsWithSource()) {
            return null;
        }
        Matcher source = SOURCE.matcher(object.key());
        return source.lookingAt() ? Long.valueOf(source.group(1)) : null;
    }

    /** A key that fits its column; of longer ones the beginning. */
    static String key(String key) {
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }
}
