package dev.understudy.alation.core.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the items of a bulk write change of objects that there are: items of unknown ids are passed over, and what several items
 * say of one object happens in their order.
 *
 * @param items the items of known ids
 * @param states the objects changed, by id, as they are to be stored
 */
public record BulkUpdate<T, S>(List<BulkItem<T>> items, Map<Long, S> states) {

    /** The ids that can be read from the items, once each. */
    public static <T> List<Long> ids(List<BulkItem<T>> items, Function<T, Long> id) {
        return items.stream()
                .filter(BulkItem::readable)
                .map(item -> id.apply(item.fields()))
                .distinct()
                .toList();
    }

    /**
     * Applies the items.
     *
     * @param present the objects as they are, by id
     * @param change what an object becomes by an item
     */
    public static <T, S> BulkUpdate<T, S> of(
            List<BulkItem<T>> items, Function<T, Long> id, Map<Long, S> present, BiFunction<S, T, S> change) {
        List<BulkItem<T>> known = items.stream()
                .filter(item -> present.containsKey(id.apply(item.fields())))
                .toList();
        Map<Long, S> states = new LinkedHashMap<>();
        for (BulkItem<T> item : known) {
            long key = id.apply(item.fields());
            S before = states.containsKey(key) ? states.get(key) : present.get(key);
            states.put(key, change.apply(Objects.requireNonNull(before), item.fields()));
        }
        return new BulkUpdate<>(known, states);
    }
}
