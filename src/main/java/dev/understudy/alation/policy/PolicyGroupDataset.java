package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code policy_groups}. */
@Component
class PolicyGroupDataset implements DatasetSection<PolicyGroupDataset.Entry> {

    record Entry(
            @IdOf("policy_group") long id,
            @NotBlank String title,
            @Nullable String description) {}

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-04-01T08:30:00.500000Z"));

    private final ObjectStore<PolicyGroupState> groups;

    PolicyGroupDataset(ObjectStore<PolicyGroupState> groups) {
        this.groups = groups;
    }

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
        groups.load(
                rows,
                new PolicyGroupState(
                        group.id(), group.title(), RichText.normalisedOrEmpty(group.description()), LIFETIME));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("policy_group").stream()
                .filter(group -> !group.flag("deleted"))
                .map(group -> new Entry(group.id("id"), group.text("title"), group.filled("description")));
    }
}
