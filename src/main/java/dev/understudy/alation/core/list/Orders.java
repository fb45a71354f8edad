package dev.understudy.alation.core.list;

import dev.understudy.error.InvalidParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one list may be ordered by, and what it is ordered by if nobody asks. */
final class Orders {

    static final String ORDER_BY = "order_by";
    private static final String ID = "e.id";
    private static final Map<String, List<String>> BY_ID = Map.of("id", List.of(ID));

    private final boolean strict;
    private final Map<String, List<String>> told = new LinkedHashMap<>();
    private boolean isFixed;
    private @Nullable String usual;

    /** @param strict whether a list that tells nothing can be ordered by id */
    Orders(boolean strict) {
        this.strict = strict;
    }

    void add(String name, List<String> columns) {
        told.put(name, columns.isEmpty() ? List.of("e." + name) : columns);
    }

    void fix() {
        isFixed = true;
    }

    boolean isFixed() {
        return isFixed;
    }

    void usually(String order) {
        if (!all().containsKey(name(order))) {
            throw new IllegalStateException(
                    "usually(\"%s\") needs order(\"%s\") before it".formatted(order, name(order)));
        }
        usual = order;
    }

    /** All that {@link #ORDER_BY} takes. */
    List<String> choices() {
        return all().keySet().stream()
                .flatMap(order -> Stream.of(order, "-" + order))
                .toList();
    }

    /**
     * The order asked for; ids break ties, so that pages never overlap. They go the same way: what was made later at the same time is the
     * newer, and an index that ends with the id has either order.
     */
    ListOrder asked(ListRequest request) {
        String order = all().isEmpty() ? null : request.query().last(ORDER_BY);
        if (order == null || order.isEmpty()) {
            order = usual;
        }
        return order == null ? ListOrder.of(ID) : by(order);
    }

    private ListOrder by(String order) {
        boolean descending = isDescending(order);
        List<String> columns = all().get(name(order));
        if (columns == null) {
            throw new InvalidParameters(ORDER_BY);
        }
        List<ListOrder.Column> by = new ArrayList<>(columns.stream()
                .map(column -> new ListOrder.Column(column, descending, !column.equals(ID)))
                .toList());
        if (!columns.contains(ID)) {
            by.add(new ListOrder.Column(ID, descending, false));
        }
        return new ListOrder(List.of(), by);
    }

    private Map<String, List<String>> all() {
        return strict && told.isEmpty() && !isFixed ? BY_ID : told;
    }

    private static boolean isDescending(String order) {
        return order.startsWith("-");
    }

    private static String name(String order) {
        return isDescending(order) ? order.substring(1) : order;
    }
}
