package dev.understudy.alation.policy;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.CheckedItems;
import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes policies. What can be told from the request alone is checked before anything is done. */
@Component
class PolicyWrites {

    private static final Shape<PolicyInput> NEW_VALUES =
            new Shape<>("fields", PolicyInput::templateId, PolicyInput::fields);

    private final PolicyRules rules;
    private final ItemValues itemValues;
    private final ObjectStore<PolicyState> policies;

    PolicyWrites(PolicyRules rules, ItemValues itemValues, ObjectStore<PolicyState> policies) {
        this.rules = rules;
        this.itemValues = itemValues;
        this.policies = policies;
    }

    BatchReport create(List<BulkItem<PolicyInput>> items, Caller caller) {
        rules.checkNew(items);
        CheckedItems<PolicyInput> checked = itemValues.check(items, NEW_VALUES, caller);
        BulkItem.throwFirst(items, "fields");
        checked.create(policies, PolicyWrites::fresh);
        return BatchReport.of(items.stream().map(item -> (String) null).toList());
    }

    /** Unknown ids fail one by one, in the job. */
    BatchReport update(List<BulkItem<PolicyChanges>> items, Caller caller) {
        Map<Long, PolicyState> before = policies.live(BulkItem.ids(items, PolicyChanges::id));
        rules.checkChanges(items);
        List<BulkItem<PolicyChanges>> known =
                items.stream().filter(item -> isKnown(item, before)).toList();
        Map<PolicyChanges, @Nullable Long> templates = templates(known, before);
        Shape<PolicyChanges> values =
                new Shape<>("fields", templates::get, PolicyChanges::fields, PolicyKinds.POLICY, PolicyChanges::id);
        CheckedItems<PolicyChanges> checked = itemValues.check(known, values, caller);
        BulkItem.throwFirst(items, "fields");
        checked.update(policies, before, PolicyChanges::id, PolicyWrites::changed);
        return BatchReport.of(items.stream()
                .map(item -> isKnown(item, before)
                        ? null
                        : "Policy with id " + item.fields().id() + " does not exist")
                .toList());
    }

    private static boolean isKnown(BulkItem<PolicyChanges> item, Map<Long, PolicyState> before) {
        return item.isLegible() && before.containsKey(item.legible().id());
    }

    /** The policy's own template will do if none is named: the one that an item before has given it. */
    private static Map<PolicyChanges, @Nullable Long> templates(
            List<BulkItem<PolicyChanges>> known, Map<Long, PolicyState> before) {
        Map<Long, @Nullable Long> latest = new HashMap<>();
        before.forEach((id, policy) -> latest.put(id, policy.templateId()));
        Map<PolicyChanges, @Nullable Long> templates = new IdentityHashMap<>();
        for (BulkItem<PolicyChanges> item : known) {
            PolicyChanges changes = item.legible();
            if (changes.templateId() != null) {
                latest.put(changes.id(), changes.templateId());
            }
            templates.put(changes, latest.get(changes.id()));
        }
        return templates;
    }

    private static PolicyState fresh(PolicyInput input) {
        return new PolicyState(
                0,
                input.title(),
                RichText.normalisedOrEmpty(input.description()),
                input.templateId(),
                Objects.requireNonNullElse(input.policyGroupIds(), List.of()),
                Lifetime.NOT_YET);
    }

    private static PolicyState changed(PolicyState policy, PolicyChanges changes) {
        return new PolicyState(
                policy.id(),
                Objects.requireNonNullElse(changes.title(), policy.title()),
                RichText.normalisedOr(policy.description(), changes.description()),
                changes.templateId() == null ? policy.templateId() : changes.templateId(),
                changes.policyGroupIds() == null
                        ? policy.groupIds()
                        : changes.policyGroupIds().appliedTo(policy.groupIds()),
                policy.lifetime());
    }
}
