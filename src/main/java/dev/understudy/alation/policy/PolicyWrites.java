package dev.understudy.alation.policy;

import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Passed;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.BulkUpdate;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.alation.policy.PolicyChanges.GroupChanges;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes policies. What can be told from the request alone is checked before anything is done. */
@Component
class PolicyWrites {

    private static final Shape<PolicyInput> NEW_VALUES =
            new Shape<>("fields", PolicyInput::templateId, PolicyInput::fields);

    private final ItemValues itemValues;
    private final Templates templates;
    private final PolicyStore store;

    PolicyWrites(ItemValues itemValues, Templates templates, PolicyStore store) {
        this.itemValues = itemValues;
        this.templates = templates;
        this.store = store;
    }

    BatchReport create(List<BulkItem<PolicyInput>> items, long userId) {
        checkTemplates(items, PolicyInput::templateId);
        checkGroups(items, PolicyInput::policyGroupIds);
        Map<BulkItem<PolicyInput>, List<Passed>> passed = itemValues.check(items, NEW_VALUES);
        throwIfAny(items);
        List<PolicyState> stored =
                store.create(items.stream().map(item -> fresh(item.fields())).toList());
        itemValues.write(items, stored.stream().map(PolicyState::ref).toList(), passed, userId);
        return BatchReport.of(items.stream().map(item -> (String) null).toList());
    }

    /** Unknown ids fail one by one, in the job. */
    BatchReport update(List<BulkItem<PolicyChanges>> items, long userId) {
        Map<Long, PolicyState> states = store.live(BulkUpdate.ids(items, PolicyChanges::id));
        checkTemplates(items, PolicyChanges::templateId);
        checkGroupChanges(items);
        Shape<PolicyChanges> shape = new Shape<>("fields", changes -> template(changes, states), PolicyChanges::fields);
        Map<BulkItem<PolicyChanges>, List<Passed>> passed = itemValues.check(
                items.stream().filter(item -> isKnown(item, states)).toList(), shape);
        throwIfAny(items);
        BulkUpdate<PolicyChanges, PolicyState> changes =
                BulkUpdate.of(items, PolicyChanges::id, states, PolicyWrites::changed);
        store.update(changes.states().values());
        itemValues.write(changes.items(), each -> new ObjectRef(BusinessPolicy.OTYPE, each.id()), passed, userId);
        return BatchReport.of(items.stream()
                .map(item -> isKnown(item, states)
                        ? null
                        : "Policy with id " + item.fields().id() + " does not exist")
                .toList());
    }

    /** The first bad item is told, in the shape of a single object's errors. */
    private static void throwIfAny(List<? extends BulkItem<?>> items) {
        items.stream().filter(BulkItem::refused).findFirst().ifPresent(item -> {
            throw new InvalidFields(item.errorsByField("fields"));
        });
    }

    private <T> void checkTemplates(List<BulkItem<T>> items, Function<T, @Nullable Long> template) {
        Set<Long> named = items.stream()
                .filter(BulkItem::readable)
                .flatMap(item -> Stream.ofNullable(template.apply(item.fields())))
                .collect(Collectors.toSet());
        Set<Long> known = templates.existing(named, BusinessPolicy.OTYPE);
        items.stream().filter(BulkItem::readable).forEach(item -> {
            Long given = template.apply(item.fields());
            if (given != null && !known.contains(given)) {
                item.refuse("template_id", FieldErrors.unknownKey(given));
            }
        });
    }

    private <T> void checkGroups(List<BulkItem<T>> items, Function<T, @Nullable List<Long>> groups) {
        Set<Long> named = items.stream()
                .filter(BulkItem::readable)
                .flatMap(item -> orNone(groups.apply(item.fields())).stream())
                .collect(Collectors.toSet());
        Set<Long> known = store.existingGroups(named);
        items.stream()
                .filter(BulkItem::readable)
                .forEach(item -> orNone(groups.apply(item.fields())).stream()
                        .filter(group -> !known.contains(group))
                        .findFirst()
                        .ifPresent(group -> item.refuse("policy_group_ids", FieldErrors.unknownKey(group))));
    }

    private void checkGroupChanges(List<BulkItem<PolicyChanges>> items) {
        items.stream().filter(BulkItem::readable).forEach(item -> {
            GroupChanges groups = item.fields().policyGroupIds();
            if (groups != null && groups.replace() != null && (groups.add() != null || groups.remove() != null)) {
                item.refuse("policy_group_ids", "replace cannot be combined with add or remove.");
            }
        });
        checkGroups(items, changes -> {
            GroupChanges groups = changes.policyGroupIds();
            return groups == null
                    ? null
                    : Stream.concat(orNone(groups.add()).stream(), orNone(groups.replace()).stream())
                            .toList();
        });
    }

    private static boolean isKnown(BulkItem<PolicyChanges> item, Map<Long, PolicyState> states) {
        return item.readable() && states.containsKey(item.fields().id());
    }

    /** The policy's own template will do if none is named. */
    private static @Nullable Long template(PolicyChanges changes, Map<Long, PolicyState> states) {
        PolicyState state = states.get(changes.id());
        return changes.templateId() == null && state != null ? state.templateId() : changes.templateId();
    }

    private static PolicyState fresh(PolicyInput fields) {
        return new PolicyState(
                0,
                fields.title(),
                RichText.normalisedOrEmpty(fields.description()),
                fields.templateId(),
                new TreeSet<>(orNone(fields.policyGroupIds())));
    }

    private static PolicyState changed(PolicyState before, PolicyChanges changes) {
        PolicyState state = before.described(changes.title(), RichText.normalisedOrNull(changes.description()))
                .templated(changes.templateId());
        GroupChanges groups = changes.policyGroupIds();
        if (groups == null) {
            return state;
        }
        Set<Long> ids = new TreeSet<>(groups.replace() == null ? state.groupIds() : groups.replace());
        ids.removeAll(Set.copyOf(orNone(groups.remove())));
        ids.addAll(orNone(groups.add()));
        return state.grouped(ids);
    }

    private static List<Long> orNone(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
