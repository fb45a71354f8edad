package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * A list in SQL, of which pages are read.
 *
 * @param select the columns, beginning with {@code select}
 * @param from the table {@code e}, beginning with {@code from}
 * @param reader runs what is put together of them
 * @param counted may tell where a row is without reading those before it
 */
record ListQuery<E>(
        String select,
        String from,
        Conditions conditions,
        ListOrder order,
        Reader<E> reader,
        NamedParameterJdbcOperations sql,
        CountedIndexes counted)
        implements DeepLists.Rows<ListQuery.Placed<E>> {

    /** A row, and what it has in the columns of the order, if that has been asked for. */
    record Placed<E>(E row, List<@Nullable Object> place) {}

    interface Reader<E> {

        /** @param placeColumns names of columns at the end of the rows which hold their places */
        List<Placed<E>> read(String statement, Map<String, Object> parameters, List<String> placeColumns);
    }

    /** Asks for one row more than the page. */
    Listing<E> page(ListRequest request) {
        if (DeepLists.reach(request, order)) {
            return DeepLists.page(request, order, select + rest("true"), conditions.parameters(), this)
                    .map(Placed::row);
        }
        Map<String, Object> parameters = with(Map.of("limit", request.limit() + 1, "skip", request.skip()));
        String statement = select + from + conditions.where() + order.orderBy() + " limit :limit offset :skip";
        return Listing.cut(reader.read(statement, parameters, List.of()), request)
                .map(Placed::row);
    }

    @Override
    public List<Placed<E>> of(Stretch stretch, int most) {
        List<String> names = IntStream.range(0, order.columns().size())
                .mapToObj(i -> "place_" + i)
                .toList();
        String places = IntStream.range(0, names.size())
                .mapToObj(i -> ", " + order.names().get(i) + " as " + names.get(i))
                .collect(Collectors.joining());
        Map<String, Object> parameters = with(stretch.parameters());
        parameters.put("limit", most);
        return reader.read(select + places + rest(stretch.condition()) + " limit :limit", parameters, names);
    }

    @Override
    public List<@Nullable Object> placeOf(Placed<E> row) {
        return row.place();
    }

    @Override
    public @Nullable List<@Nullable Object> placeAt(long rowsBefore) {
        List<List<@Nullable Object>> found = new CountedRows(this, counted)
                .places(rowsBefore)
                .orElseGet(() -> places(
                        conditions.whereOfVeryMany() + order.orderBy() + " limit 1 offset :skip",
                        with(Map.of("skip", rowsBefore))));
        return found.isEmpty() ? null : found.get(0);
    }

    /** What some rows of the table have in the columns of the order. */
    List<List<@Nullable Object>> places(String which, Map<String, Object> parameters) {
        return sql.query(
                "select " + String.join(", ", order.names()) + from + which,
                parameters,
                (row, number) -> values(row, 1, order.columns().size()));
    }

    /** The name of the table; empty if a query stands in its place. */
    Optional<String> table() {
        String first = from.trim().split(" ")[1];
        return first.startsWith("(") ? Optional.empty() : Optional.of(first);
    }

    /** The values of some columns of a row as JDBC takes them again. */
    static List<@Nullable Object> values(ResultSet row, int first, int count) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = first; column < first + count; column++) {
            Object value = row.getObject(column);
            values.add(value instanceof Timestamp ? row.getObject(column, OffsetDateTime.class) : value);
        }
        return values;
    }

    private String rest(String condition) {
        String where = conditions.where();
        return from + (where.isEmpty() ? " where " : where + " and ") + condition + order.orderBy();
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(conditions.parameters());
        all.putAll(more);
        return all;
    }
}
