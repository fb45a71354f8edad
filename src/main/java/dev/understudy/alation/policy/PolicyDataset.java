package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code policies}. */
@Component
class PolicyDataset implements DatasetSection<PolicyDataset.Entry> {

    /** @param groups ids of policy groups */
    record Entry(
            @IdOf("business_policy") long id,
            @NotBlank String title,
            @Nullable String description,
            @Refers("custom_templates") @Nullable Long template,
            @Nullable List<Long> groups) {}

    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-04-02T09:00:01.300000Z"));

    private final ObjectStore<PolicyState> policies;

    PolicyDataset(ObjectStore<PolicyState> policies) {
        this.policies = policies;
    }

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry policy, Rows rows) {
        policies.load(
                rows,
                new PolicyState(
                        policy.id(),
                        policy.title(),
                        RichText.normalisedOrEmpty(policy.description()),
                        policy.template(),
                        Objects.requireNonNullElse(policy.groups(), List.of()),
                        LIFETIME));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("business_policy").stream()
                .filter(policy -> !policy.flag("deleted"))
                .map(policy -> new Entry(
                        policy.id("id"),
                        policy.text("title"),
                        policy.filled("description"),
                        policy.idOrNull("template_id"),
                        world.of("policy_group_member", "policy_id", policy.id("id"))
                                .sorted(Comparator.comparing(link -> link.id("ordinal")))
                                .map(link -> link.id("group_id"))
                                .toList()));
    }
}
