package dev.understudy.alation.lineage;

import dev.understudy.alation.lineage.Nodes.Named;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code lineage}: paths, written as clients write them. What is said twice counts once. */
@Component
class LineageDataset implements DatasetSection<LineageDataset.Entry> {

    record Entry(JsonNode path) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-11T02:00:01.250000Z");

    @Override
    public String name() {
        return "lineage";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        for (Hop hop : PathReader.hops(entry.path())) {
            hop.keys()
                    .map(key -> new Named(key, false))
                    .forEach(node -> rows.put(Nodes.TABLE, Nodes.KEY, Nodes.COLUMNS, node.values()));
            hop.edges(key -> key.id(false))
                    .forEach(edge -> rows.put(
                            Edges.TABLE,
                            Edges.KEY,
                            Edges.COLUMNS,
                            Arrays.asList(edge.source(), edge.target(), edge.dataflow(), LONG_AGO)));
        }
    }
}
