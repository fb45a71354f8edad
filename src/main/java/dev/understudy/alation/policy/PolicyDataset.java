package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code policies}. */
@Component
class PolicyDataset implements DatasetSection<PolicyDataset.Entry> {

    /** @param groups ids of policy groups */
    record Entry(
            long id,
            String title,
            @Nullable String description,
            @Nullable Long template,
            @Nullable List<Long> groups) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-02T09:00:01.300000Z");

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
        String title = Objects.requireNonNull(policy.title(), "title is required");
        String description = RichText.normalisedOrEmpty(policy.description());
        rows.add(
                "business_policy",
                "id",
                policy.id(),
                "title",
                title,
                "description",
                description,
                "template_id",
                policy.template(),
                "deleted",
                false,
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        ObjectRef ref = new ObjectRef(BusinessPolicy.OTYPE, policy.id());
        ObjectRows.load(rows, new CatalogObject(ref, title, title, BusinessPolicy.url(policy.id())), description);
        for (long group : Objects.requireNonNullElse(policy.groups(), List.<Long>of())) {
            rows.add("policy_group_member", "policy_id", policy.id(), "group_id", group);
            Containment.load(rows, new Containment.Link(new ObjectRef(PolicyGroup.OTYPE, group), ref, 1));
        }
    }
}
