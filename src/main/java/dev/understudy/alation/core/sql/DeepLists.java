package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.instance.CurrentInstance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages far down a list. A page leaves word where it has ended, and the next one begins behind that place, which an index finds as
 * quickly as the first row; an offset would read all rows before it. Who comes without having read the page before finds the place
 * by an offset over the columns of the order alone.
 *
 * <p>So rows that come or go before the place shift none of the pages behind it. In the first {@value #FROM} rows, where an offset
 * costs nothing, pages count as they do in the real service.
 */
public final class DeepLists {

    private static final int FROM = 1000;

    /**
     * A list that can be read from any place on.
     *
     * @param <T> a row that knows its place
     */
    public interface Rows<T> {

        /** The first rows of a stretch, in the order of the list. */
        List<T> of(Stretch stretch, int most);

        /** What a row has in the columns of the order. */
        List<@Nullable Object> placeOf(T row);

        /** The place of the row that has so many before it; null if there are no more than those. */
        @Nullable
        List<@Nullable Object> placeAt(long rowsBefore);
    }

    private DeepLists() {}

    /** Whether a page ends so deep that it is read in this way. */
    public static boolean reach(ListRequest request, ListOrder order) {
        return (long) request.skip() + request.limit() >= FROM && order.isComparable();
    }

    /**
     * One page.
     *
     * @param statement of the whole list, with whose parameters it is what one caller sees under some filters in some order
     */
    public static <T> Listing<T> page(
            ListRequest request, ListOrder order, String statement, Map<String, Object> parameters, Rows<T> rows) {
        PageEnds ends = CurrentInstance.get().derived(PageEnds.class, PageEnds::new);
        List<Object> list = List.of(statement, comparable(parameters));
        List<T> page = new ArrayList<>();
        for (Iterator<Stretch> next =
                        stretches(request, order, list, ends, rows).iterator();
                next.hasNext() && page.size() <= request.limit(); ) {
            page.addAll(rows.of(next.next(), request.limit() + 1 - page.size()));
        }
        if (page.size() > request.limit()) {
            long end = (long) request.skip() + request.limit();
            ends.leave(new PageEnds.Key(list, end), rows.placeOf(page.get(request.limit() - 1)));
        }
        return Listing.cut(page, request);
    }

    private static List<Stretch> stretches(
            ListRequest request, ListOrder order, Object list, PageEnds ends, Rows<?> rows) {
        if (request.skip() == 0) {
            return List.of(Stretch.WHOLE);
        }
        List<@Nullable Object> place = ends.take(new PageEnds.Key(list, request.skip()));
        if (place == null) {
            place = rows.placeAt(request.skip() - 1L);
        }
        return place == null ? List.of() : Stretch.behind(order, place);
    }

    /** Arrays are equal only to themselves. */
    private static Map<String, Object> comparable(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof Object[] array ? Arrays.asList(array) : entry.getValue()));
    }
}
