package dev.understudy.instance.dataset;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Section {@code rows}: what no other section can say, in the words of the tables. An export writes it; for an instance that is there already it
 * would be out of place.
 */
@Component
class KeptRowDataset implements DatasetSection<KeptRowDataset.Entry> {

    static final String NAME = "rows";

    /**
     * @param key of a row that the other sections bring; with it, only what differs is said
     * @param values by column; left out, the row is not there
     * @param nextId the id that the table gives next, if not the one behind its highest
     */
    record Entry(
            String table,
            @Nullable Map<String, JsonNode> key,
            @Nullable Map<String, JsonNode> values,
            @Nullable Long nextId) {}

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
        if (entry.nextId() != null) {
            rows.goOnFrom(entry.table(), entry.nextId());
        }
        Map<String, JsonNode> key = Objects.requireNonNullElse(entry.key(), Map.of());
        Map<String, JsonNode> values = Objects.requireNonNullElse(entry.values(), Map.of());
        if (!key.isEmpty() || !values.isEmpty()) {
            rows.keep(entry.table(), key, values);
        }
    }
}
