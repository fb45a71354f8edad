package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.ListOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Part of what lies behind a place in a list, such that an index can be read from its beginning on.
 *
 * @param condition holds for its rows, besides the list's own conditions
 * @param parameters what the condition names
 */
public record Stretch(String condition, Map<String, Object> parameters) {

    /** The whole list. */
    public static final Stretch WHOLE = new Stretch("true", Map.of());

    /**
     * All that lies behind a place, in the order of the list: first what differs from it in the last column only, then in the last but
     * one, and so on. A single condition would say the same with "or", and databases would read all rows for it.
     *
     * @param place what the row there has in the columns of the order
     */
    static List<Stretch> behind(ListOrder order, List<? extends @Nullable Object> place) {
        List<Stretch> stretches = new ArrayList<>();
        for (int column = place.size() - 1; column >= 0; column--) {
            addBehind(order, place, column, stretches);
        }
        return stretches;
    }

    /** What is alike in the columns before one, and lies behind in this one; nulls lie behind everything, and nothing behind them. */
    private static void addBehind(
            ListOrder order, List<? extends @Nullable Object> place, int at, List<Stretch> stretches) {
        ListOrder.Column column = order.columns().get(at);
        Object value = place.get(at);
        if (value == null) {
            return;
        }
        StringBuilder alike = new StringBuilder();
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int before = 0; before < at; before++) {
            Object shared = place.get(before);
            String name = order.columns().get(before).name();
            if (shared == null) {
                alike.append(name).append(" is null and ");
            } else {
                alike.append(name).append(" = :place").append(before).append(" and ");
                parameters.put("place" + before, shared);
            }
        }
        Map<String, Object> withValue = new LinkedHashMap<>(parameters);
        withValue.put("place" + at, value);
        String behind = column.name() + (column.descending() ? " < :place" : " > :place") + at;
        stretches.add(new Stretch(alike + behind, withValue));
        if (column.nullable()) {
            stretches.add(new Stretch(alike + column.name() + " is null", parameters));
        }
    }
}
