package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code folders}; those of hub 1 are glossaries. */
@Component
class FolderDataset implements DatasetSection<FolderDataset.Entry> {

    /** @param in id of the folder it lies in */
    record Entry(
            @IdOf(TABLE) long id,
            @NotBlank String title,
            @Nullable String description,
            @Refers("document_hubs") long hub,
            @Nullable Long in,
            @Refers("custom_templates") @Nullable Long template) {}

    private static final String TABLE = "folder";
    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-03-01T10:00:00.100000Z"));

    private final ObjectStore<FolderState> folders;

    FolderDataset(ObjectStore<FolderState> folders) {
        this.folders = folders;
    }

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
        if (folder.in() != null) {
            refer(rows, "in", folder.in(), folder.hub());
        }
        folders.load(
                rows,
                new FolderState(
                        folder.id(),
                        folder.title(),
                        RichText.normalisedOrEmpty(folder.description()),
                        folder.template(),
                        folder.hub(),
                        folder.in(),
                        LIFETIME));
    }

    /** Says that a component names a folder of a hub: nothing lies in another hub than its folder. */
    static void refer(Rows rows, String component, long id, long hub) {
        rows.referTo(
                component,
                new World.Among(TABLE, "id", Map.of("document_hub_id", hub)),
                "among folders of hub " + hub,
                id);
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of(TABLE).stream()
                .filter(folder -> !folder.flag("deleted"))
                .map(folder -> new Entry(
                        folder.id("id"),
                        folder.text("title"),
                        folder.filled("description"),
                        folder.id("document_hub_id"),
                        folder.idOrNull("parent_folder_id"),
                        folder.idOrNull("template_id")));
    }
}
