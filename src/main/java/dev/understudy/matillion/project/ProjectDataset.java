package dev.understudy.matillion.project;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import dev.understudy.matillion.web.Names;
import dev.understudy.web.KeptJson;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code matillion_project_items}. */
@Component
public class ProjectDataset implements DatasetSection<ProjectDataset.Entry> {

    /** Says that a component names a project, and no other item. */
    public static void refer(Rows rows, String component, long id) {
        rows.referTo(
                component, new World.Among(TABLE, "id", Map.of("kind", ProjectItems.PROJECT)), "among projects", id);
    }

    /**
     * @param in id of the item it lies in; absent for a group
     * @param definition what a job or a schedule is, as an object of its export
     */
    record Entry(
            @IdOf(TABLE) long id,
            @Nullable Long in,
            String kind,
            String name,
            @Nullable JsonNode definition) {}

    private static final String TABLE = "matillion_project_item";

    private final Definitions definitions;

    ProjectDataset(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "matillion_project_items";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry item, Rows rows) {
        if (!ProjectItems.KINDS.contains(item.kind())) {
            throw new IllegalArgumentException(
                    "kind is one of " + String.join(", ", ProjectItems.KINDS) + ", not " + item.kind());
        }
        Names.check("Invalid name", item.name());
        requirePlace(item);
        if (item.in() != null) {
            rows.nest(TABLE, item.id(), item.in());
        }
        rows.add(
                TABLE,
                "id",
                item.id(),
                "parent_id",
                item.in(),
                "kind",
                item.kind(),
                "name",
                item.name(),
                "definition",
                item.definition() == null ? null : definitions.checked(item.kind(), item.definition()));
    }

    private static void requirePlace(Entry item) {
        boolean group = item.kind().equals(ProjectItems.GROUP);
        if (group && item.in() != null) {
            throw new IllegalArgumentException("a group lies in nothing");
        }
        if (!group && item.in() == null) {
            throw new IllegalArgumentException("in is missing, which all but groups need");
        }
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of(TABLE).stream()
                .map(item -> new Entry(
                        item.id("id"),
                        item.idOrNull("parent_id"),
                        item.text("kind"),
                        item.text("name"),
                        item.textOrNull("definition") == null ? null : KeptJson.read(item.text("definition"))));
    }
}
