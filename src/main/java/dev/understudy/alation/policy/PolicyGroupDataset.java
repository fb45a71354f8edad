package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code policy_groups}. */
@Component
class PolicyGroupDataset implements DatasetSection<PolicyGroupDataset.Entry> {

    record Entry(long id, String title, @Nullable String description) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-01T08:30:00.500000Z");

    @Override
    public String name() {
        return "policy_groups";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry group, Rows rows) {
        String title = Objects.requireNonNull(group.title(), "title is required");
        String description = RichText.normalisedOrEmpty(group.description());
        rows.add("policy_group", "id", group.id(), "title", title, "description", description, "ts_created", LONG_AGO);
        ObjectRef ref = new ObjectRef(PolicyGroup.OTYPE, group.id());
        ObjectRows.load(rows, new CatalogObject(ref, title, title, PolicyGroup.url(group.id())), description);
    }
}
