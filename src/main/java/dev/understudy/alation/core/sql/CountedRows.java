package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.database.CountedIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds rows by their number where those of a list lie side by side in an index that keeps count, but for a few that are not of the list. */
record CountedRows(ListQuery<?> list, CountedIndexes indexes) {

    /** Where the row is that has so many before it, or nothing if there are no more than those; empty if the list is no such one. */
    Optional<List<List<@Nullable Object>>> places(long rowsBefore) {
        return list.table()
                .filter(table -> goesOneWay() && indexes.has(table, columns()))
                .flatMap(table -> conditions()
                        .exceptions(order().leading())
                        .map(this::placesOf)
                        .flatMap(others -> indexes.ask(table, columns(), index -> find(index, rowsBefore, others))));
    }

    /** As an index does. */
    private boolean goesOneWay() {
        boolean descending = isDescending();
        return order().isComparable()
                && order().columns().stream()
                        .allMatch(column -> column.descending() == descending && !column.nullable());
    }

    private List<List<@Nullable Object>> find(CountedIndex index, long rowsBefore, Set<List<@Nullable Object>> others) {
        long first = index.before(alike());
        long end = index.upTo(alike());
        long row = isDescending()
                ? end - 1 - behind(rowsBefore, positions(index, others).map(other -> end - 1 - other))
                : first + behind(rowsBefore, positions(index, others).map(other -> other - first));
        List<Object> values = row < first || row >= end ? null : index.at(row);
        return values == null
                ? List.of()
                : List.of(List.copyOf(values.subList(
                        alike().size(), alike().size() + order().columns().size())));
    }

    private LongStream positions(CountedIndex index, Set<List<@Nullable Object>> places) {
        return places.stream()
                .mapToLong(place -> index.before(
                        Stream.concat(alike().stream(), place.stream()).toList()));
    }

    /** The number of a row among all, of which so many are before it that are not others. */
    private static long behind(long rowsBefore, LongStream others) {
        return others.sorted().reduce(rowsBefore, (row, other) -> other <= row ? row + 1 : row);
    }

    private Set<List<@Nullable Object>> placesOf(List<String> exceptions) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> clauses = new ArrayList<>();
        IntStream.range(0, alike().size()).forEach(i -> {
            clauses.add(order().leading().get(i) + " = :alike" + i);
            parameters.put("alike" + i, alike().get(i));
        });
        Set<List<@Nullable Object>> places = new HashSet<>();
        for (String exception : exceptions) {
            String where = Stream.concat(clauses.stream(), Stream.of(exception)).collect(Collectors.joining(" and "));
            places.addAll(list.places(" where " + where, parameters));
        }
        return places;
    }

    /** What all rows of the list have in the first columns of the index. */
    private List<Object> alike() {
        Map<String, Object> fixed = conditions().fixed();
        return order().leading().stream()
                .map(column -> Objects.requireNonNull(fixed.get(column)))
                .toList();
    }

    private List<String> columns() {
        return Stream.concat(order().leading().stream(), order().names().stream())
                .map(column -> column.substring(column.indexOf('.') + 1))
                .toList();
    }

    private boolean isDescending() {
        return order().columns().get(0).descending();
    }

    private ListOrder order() {
        return list.order();
    }

    private Conditions conditions() {
        return list.conditions();
    }
}
