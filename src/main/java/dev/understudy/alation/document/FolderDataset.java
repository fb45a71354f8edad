package dev.understudy.alation.document;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code folders}; those of hub 1 are glossaries. */
@Component
class FolderDataset implements DatasetSection<FolderDataset.Entry> {

    /** @param in id of the folder it lies in */
    record Entry(
            long id,
            String title,
            @Nullable String description,
            long hub,
            @Nullable Long in,
            @Nullable Long template) {}

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00.100000Z");

    @Override
    public String name() {
        return "folders";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry folder, Rows rows) {
        String title = Objects.requireNonNull(folder.title(), "title is required");
        String description = RichText.normalisedOrEmpty(folder.description());
        rows.add(
                "folder",
                "id",
                folder.id(),
                "title",
                title,
                "description",
                description,
                "template_id",
                folder.template(),
                "document_hub_id",
                folder.hub(),
                "parent_folder_id",
                folder.in(),
                "deleted",
                false,
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        ObjectRef ref = new ObjectRef(Folder.OTYPE, folder.id());
        ObjectRows.load(rows, new CatalogObject(ref, title, title, Folder.url(folder.id())), description);
        if (folder.in() != null) {
            Containment.load(rows, new Containment.Link(new ObjectRef(Folder.OTYPE, folder.in()), ref, 1));
        }
    }
}
