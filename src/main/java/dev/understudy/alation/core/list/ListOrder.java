package dev.understudy.alation.core.list;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list is ordered by: columns of which no two rows have the same values, so that pages never overlap. Nulls come last in
 * either direction.
 *
 * @param leading columns in which all rows of the list are alike, named for the sake of an index that begins with them: the order is
 *     the same without them, but a database that looks at the order alone would sort all rows
 */
public record ListOrder(List<String> leading, List<Column> columns) {

    /** @param name as the statement knows it: a column of the table {@code e}, or what the select calls an expression */
    public record Column(String name, boolean descending, boolean nullable) {

        String text() {
            return name + (descending ? " desc" : "") + (nullable ? " nulls last" : "");
        }
    }

    /** By these columns, which hold no nulls, the least first. */
    public static ListOrder of(String... names) {
        return new ListOrder(
                List.of(),
                Stream.of(names).map(name -> new Column(name, false, false)).toList());
    }

    /** The same with these columns only, since the others decide nothing. */
    public ListOrder by(Collection<String> deciding) {
        return new ListOrder(
                leading,
                columns.stream()
                        .filter(column -> deciding.contains(column.name()))
                        .toList());
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Whether conditions can name all columns too; what the select has named they cannot. */
    public boolean isComparable() {
        return columns.stream().allMatch(column -> column.name().startsWith("e."));
    }

    /** The same order, for a table of which more is known. */
    public ListOrder led(List<String> nowLeading, Predicate<String> isNullable) {
        return new ListOrder(
                nowLeading,
                columns.stream()
                        .map(column -> new Column(column.name(), column.descending(), isNullable.test(column.name())))
                        .toList());
    }

    /** As SQL. What leads goes down where the first column does: H2 reads an index from its end only if all of it goes one way. */
    public String orderBy() {
        boolean descending = columns.get(0).descending();
        return Stream.concat(leading.stream().map(name -> new Column(name, descending, false)), columns.stream())
                .map(Column::text)
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
