package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.ListOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list has to know of its table {@code e}: which columns can be null, and which indexes there are. So an order that an index has
 * is written in the way in which every database finds that index: with the columns before it that the conditions hold fixed, and
 * without a word on nulls where there are none.
 *
 * @param nullable columns as statements name them
 * @param indexes the columns of each, likewise
 * @param unique those of them whose columns no two rows have alike
 */
record TableShape(Set<String> nullable, List<List<String>> indexes, Set<List<String>> unique) {

    /** No index has the rows of a query in an order; what they are ordered by is never null. */
    static final TableShape OF_A_QUERY = new TableShape(Set.of(), List.of(), Set.of());

    private record Fit(List<String> leading, int ordered) {}

    TableShape {
        unique = unique.stream()
                .filter(index -> Collections.disjoint(index, nullable)) // nulls are unlike each other
                .collect(Collectors.toSet());
    }

    /** @param fixed the columns in which all rows of the list are alike */
    ListOrder fit(ListOrder asked, Collection<String> fixed) {
        ListOrder order = asked.by(columnsThatDecide(asked.names(), fixed));
        List<String> leading = indexes.stream()
                .map(index -> fit(index, order.names(), fixed))
                .filter(fit -> fit.ordered() > 0)
                .max(Comparator.comparingInt(Fit::ordered)
                        .thenComparingInt(fit -> fit.leading().size()))
                .map(Fit::leading)
                .orElse(List.of());
        return order.led(leading, name -> nullable.contains(name) || !name.startsWith("e."));
    }

    /** Without those in which all rows are alike, and those behind which no two rows stand at the same place any more. */
    private List<String> columnsThatDecide(List<String> ordered, Collection<String> fixed) {
        Set<String> known = new HashSet<>(fixed);
        List<String> deciding = new ArrayList<>();
        for (String column : ordered) {
            if (unique.stream().noneMatch(known::containsAll) && known.add(column)) {
                deciding.add(column);
            }
        }
        return deciding.isEmpty() ? ordered : deciding;
    }

    private static Fit fit(List<String> index, List<String> ordered, Collection<String> fixed) {
        int begin = 0;
        while (begin < index.size() && !index.get(begin).equals(ordered.get(0)) && fixed.contains(index.get(begin))) {
            begin++;
        }
        int end = begin;
        while (end < index.size()
                && end - begin < ordered.size()
                && index.get(end).equals(ordered.get(end - begin))) {
            end++;
        }
        return new Fit(index.subList(0, begin), end - begin);
    }
}
