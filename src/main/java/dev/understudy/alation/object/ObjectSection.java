package dev.understudy.alation.object;

import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code objects}: catalog objects known by type, id, key and title only, for others to refer to. */
@Component
class ObjectSection implements DatasetSection<ObjectSection.Entry> {

    record Entry(
            String otype,
            long id,
            @Nullable String key,
            String title,
            @Nullable String url) {}

    @Override
    public String name() {
        return "objects";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        String otype = Otypes.canonical(entry.otype());
        ObjectIndex.load(
                rows, otype, entry.id(), entry.key() == null ? entry.title() : entry.key(), entry.title(), entry.url());
    }
}
