package dev.understudy.alation.lineage;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code dataflows}. */
@Component
class DataflowDataset implements DatasetSection<DataflowDataset.Entry> {

    /** @param externalId any, unlike those that clients give: what the product makes by itself begins with {@code sql/} */
    record Entry(
            @IdOf("dataflow") long id,
            String externalId,
            @Nullable String title,
            @Nullable String description,
            @Nullable String content,
            @Nullable String groupName) {

        DataflowChanges changes() {
            return new DataflowChanges(id, title, description, content, groupName);
        }
    }

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-04-11T02:00:00.750000Z"));

    private final ObjectStore<DataflowState> dataflows;

    DataflowDataset(ObjectStore<DataflowState> dataflows) {
        this.dataflows = dataflows;
    }

    @Override
    public String name() {
        return "dataflows";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry dataflow, Rows rows) {
        dataflows.load(
                rows,
                DataflowState.named(dataflow.id(), dataflow.externalId(), LIFETIME)
                        .with(dataflow.changes()));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("dataflow").stream()
                .filter(dataflow -> !dataflow.flag("deleted"))
                .map(dataflow -> new Entry(
                        dataflow.id("id"),
                        dataflow.text("external_id"),
                        dataflow.filled("title"),
                        dataflow.filled("description"),
                        dataflow.filled("content"),
                        dataflow.filled("group_name")));
    }
}
