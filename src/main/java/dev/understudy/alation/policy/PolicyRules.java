package dev.understudy.alation.policy;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.ItemRules;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.policy.PolicyChanges.GroupChanges;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What policies must hold to when they are written. */
@Component
class PolicyRules {

    private static final String GROUPS = "policy_group_ids";

    private final ItemRules rules;
    private final ObjectStore<PolicyGroupState> groups;

    PolicyRules(ItemRules rules, ObjectStore<PolicyGroupState> groups) {
        this.rules = rules;
        this.groups = groups;
    }

    /** What a new policy does not have is left out: an empty value is as wrong as null. */
    void checkNew(List<BulkItem<PolicyInput>> items) {
        items.stream().filter(BulkItem::isLegible).forEach(PolicyRules::refuseEmpty);
        rules.templates(items, PolicyKinds.POLICY, PolicyInput::templateId);
        groups(items, PolicyInput::policyGroupIds);
    }

    private static void refuseEmpty(BulkItem<PolicyInput> item) {
        PolicyInput given = item.legible();
        if ("".equals(given.description())) {
            item.refuse("description", FieldErrors.BLANK);
        }
        if (given.policyGroupIds() != null && given.policyGroupIds().isEmpty()) {
            item.refuse(GROUPS, FieldErrors.EMPTY_LIST);
        }
        if (given.fields() != null && given.fields().isEmpty()) {
            item.refuse("fields", FieldErrors.EMPTY_LIST);
        }
    }

    void checkChanges(List<BulkItem<PolicyChanges>> items) {
        rules.titles(items, PolicyChanges::title);
        rules.templates(items, PolicyKinds.POLICY, PolicyChanges::templateId);
        items.stream().filter(BulkItem::isLegible).forEach(item -> {
            GroupChanges given = item.legible().policyGroupIds();
            if (given != null && given.isAmbiguous()) {
                item.refuse(GROUPS, "replace cannot be combined with add or remove.");
            }
        });
        groups(items, changes -> {
            GroupChanges given = changes.policyGroupIds();
            return given == null ? null : given.added();
        });
    }

    private <T> void groups(List<BulkItem<T>> items, Function<T, @Nullable List<Long>> ids) {
        Map<Long, PolicyGroupState> known = groups.live(ItemRules.named(items, ids));
        rules.exist(items, GROUPS, ids, (fields, id) -> known.containsKey(id), ItemRules::unknownKey);
    }
}
