package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.OidOf;
import dev.understudy.instance.dataset.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code objects}: catalog objects known by type, id, key and title only, for others to refer to. */
@Component
class ObjectDataset implements DatasetSection<ObjectDataset.Entry> {

    /**
     * @param name the technical name; tables and the like
     * @param in what it lies in
     */
    record Entry(
            Otype otype,
            @OidOf(ObjectRows.TABLE) long id,
            @Nullable String key,
            @Nullable String name,
            String title,
            @Nullable String description,
            @Nullable String url,
            @Nullable Parent in,
            boolean deleted) {}

    static final String NAME = "objects";

    /** It may come with a later document. */
    record Parent(Otype otype, long id) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        ObjectRef ref = new ObjectRef(entry.otype().name(), entry.id());
        String title = entry.title();
        String url = Objects.requireNonNullElse(entry.url(), "/" + ref.otype() + "/" + ref.oid() + "/");
        CatalogObject object = new CatalogObject(
                ref, Objects.requireNonNullElse(entry.key(), title), entry.name(), title, url, entry.deleted());
        Parent in = entry.in();
        ObjectRef parent = in == null ? null : new ObjectRef(in.otype().name(), in.id());
        ObjectRows.loadIn(rows, parent, object, RichText.normalisedOrEmpty(entry.description()));
    }
}
