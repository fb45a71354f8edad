package dev.understudy.alation.bi;

import dev.understudy.alation.bi.BiDrafts.Written;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.OidOf;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code bi_objects}: what lies in BI servers, and the users of BI platforms. */
@Component
class BiObjectDataset implements DatasetSection<BiObjectDataset.Entry> {

    /**
     * @param otype such as {@code bi_report}; or {@code bi_user}
     * @param parent id of the folder that it lies in, or of what a column belongs to
     * @param links ids of what it is made from, by the key that clients know, such as {@code parent_datasources}
     * @param facts what clients would write of it besides, by their own keys
     */
    record Entry(
            String otype,
            @OidOf(ObjectRows.TABLE) long id,
            long server,
            String externalId,
            String name,
            @Nullable Long parent,
            @Nullable Map<String, List<Long>> links,
            @Nullable Map<String, JsonNode> facts,
            @Nullable String description) {}

    private static final String NAME = "bi_objects";

    private final BiStores stores;
    private final BiDrafts drafts;
    private final JsonMapper json;

    BiObjectDataset(BiStores stores, BiDrafts drafts, JsonMapper json) {
        this.stores = stores;
        this.drafts = drafts;
        this.json = json;
    }

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
        BiKind kind = Arrays.stream(BiKind.values())
                .filter(each -> each.otype().equals(entry.otype()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + entry.otype() + "' is no type of BI objects"));
        if (entry.parent() != null && kind.naming().stream().noneMatch(BiRelation::isPlace)) {
            throw new IllegalArgumentException("a " + kind.otype() + " lies in nothing");
        }
        if (entry.parent() != null) {
            kind.naming().stream()
                    .filter(BiRelation::isPlace)
                    .forEach(place -> refer(rows, "parent", place.to(), entry.server(), entry.parent()));
        }
        BiDraft draft =
                drafts.of(kind, List.of(new Written(null, written(entry)))).get(0);
        BiObject fresh = draft.on(entry.server(), kind, entry.parent());
        stores.of(kind)
                .load(
                        rows,
                        new BiObject(
                                entry.id(),
                                fresh.serverId(),
                                fresh.parentId(),
                                fresh.externalId(),
                                fresh.name(),
                                fresh.facts(),
                                RichText.normalisedOrEmpty(entry.description()),
                                BiServerDataset.LIFETIME));
        Objects.requireNonNullElse(entry.links(), Map.<String, List<Long>>of())
                .forEach((key, ids) -> link(rows, relation(kind, key), entry, ids));
    }

    /** Says that a component names an object on a server: what lies on others nobody can name there. */
    static void refer(Rows rows, String component, BiKind kind, long server, long id) {
        rows.refer(component, NAME, kind.otype(), id);
        rows.referTo(
                component,
                new World.Among(kind.otype(), "id", Map.of("server_id", server, "deleted", false)),
                "of the type %s on the server %d".formatted(kind.otype(), server),
                id);
    }

    private static void link(Rows rows, BiRelation relation, Entry entry, List<Long> named) {
        named.forEach(each -> refer(rows, relation.key(), relation.to(), entry.server(), each));
        BiLinks.load(rows, relation, entry.id(), named);
    }

    private JsonNode written(Entry entry) {
        return json.createObjectNode()
                .setAll(Objects.requireNonNullElse(entry.facts(), Map.of()))
                .put("external_id", entry.externalId())
                .put("name", entry.name());
    }

    private static BiRelation relation(BiKind kind, String key) {
        return kind.naming().stream()
                .filter(relation -> !relation.isPlace() && relation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no link of a " + kind.otype()));
    }
}
