package dev.understudy.alation.core.field;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.ItemValues.Passed;
import dev.understudy.alation.core.object.ObjectState;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Items of a bulk write that hold to all rules, with the field values that they bring along: what is left is to make or change
 * their objects.
 *
 * @param <T> what an item says
 */
public final class CheckedItems<T> {

    private final List<BulkItem<T>> items;
    private final Map<BulkItem<T>, List<Passed>> passed;
    private final FieldValues values;
    private final long userId;

    /**
     * @param items none of which may be refused once they are written
     * @param userId who writes
     */
    CheckedItems(List<BulkItem<T>> items, Map<BulkItem<T>, List<Passed>> passed, FieldValues values, long userId) {
        this.items = items;
        this.passed = passed;
        this.values = values;
        this.userId = userId;
    }

    /** Makes an object of each item, with its values; in the order of the items. */
    public <S extends Record & ObjectState> List<S> create(ObjectStore<S> store, Function<T, S> fresh) {
        requireNoneRefused();
        List<S> made = store.create(
                items.stream().map(item -> fresh.apply(item.fields())).toList());
        List<NewValue> all = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            addValues(items.get(i), store.ref(made.get(i).id()), all);
        }
        values.write(all, userId);
        return asKept(store, made, all);
    }

    /**
     * Changes the objects that the items name. Items of unknown ids are passed over; what several say of one object happens in
     * their order.
     *
     * @param before the objects as they are, by id
     * @param changed what an object becomes by an item
     * @return the objects changed, once each, as they were stored
     */
    public <S extends Record & ObjectState> Collection<S> update(
            ObjectStore<S> store, Map<Long, S> before, Function<T, Long> id, BiFunction<S, T, S> changed) {
        requireNoneRefused();
        Map<Long, S> after = new LinkedHashMap<>();
        List<NewValue> all = new ArrayList<>();
        for (BulkItem<T> item : items) {
            Long named = id.apply(item.fields());
            S present = after.getOrDefault(named, before.get(named));
            if (present != null) {
                after.put(named, changed.apply(present, item.fields()));
                addValues(item, store.ref(named), all);
            }
        }
        store.update(before, after.values());
        values.write(all, userId);
        return asKept(store, after.values(), all);
    }

    /** A family tells its callers of refused items before it writes. */
    private void requireNoneRefused() {
        if (items.stream().anyMatch(BulkItem::refused)) {
            throw new IllegalStateException("items are refused, but nobody has been told");
        }
    }

    /** Values that are an object's own title or description have changed it again. */
    private static <S extends Record & ObjectState> List<S> asKept(
            ObjectStore<S> store, Collection<S> written, List<NewValue> values) {
        if (values.stream().noneMatch(value -> value.field().isOwnText())) {
            return List.copyOf(written);
        }
        Map<Long, S> kept = store.live(written.stream().map(ObjectState::id).toList());
        return written.stream()
                .map(state -> kept.getOrDefault(state.id(), state))
                .toList();
    }

    private void addValues(BulkItem<T> item, ObjectRef ref, List<NewValue> all) {
        passed.getOrDefault(item, List.of()).forEach(value -> all.add(value.on(ref)));
    }
}
