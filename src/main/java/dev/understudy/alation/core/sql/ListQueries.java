package dev.understudy.alation.core.sql;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListOrder;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQuery.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Runs list queries. Their text depends only on which filters are used, so each is planned once. Pages far down are read as
 * {@link DeepLists} says.
 */
@Component
public class ListQueries {

    private static final String FROM = " from ";

    private final NamedParameterJdbcOperations sql;
    private final TableShapes shapes;
    private final CountedIndexes counted;

    ListQueries(NamedParameterJdbcOperations sql, TableShapes shapes, CountedIndexes counted) {
        this.sql = sql;
        this.shapes = shapes;
        this.counted = counted;
    }

    /**
     * One page of the rows that pass the filters and the family's own conditions.
     *
     * @param select the columns and the table {@code e}, such as {@code select e.id, e.title from business_policy e}; what is joined to
     *     it is one row at most. A query in place of a column or table stands in parentheses
     */
    public <S> Listing<S> find(
            String select, RowMapper<S> row, Filters filters, ListRequest request, Consumer<Conditions> own) {
        String line = select.replace('\n', ' ');
        int from = outerFrom(line);
        return page(
                line.substring(0, from),
                line.substring(from + FROM.length()),
                filters,
                request,
                own,
                (statement, parameters, places) ->
                        sql.query(statement, parameters, (found, number) -> placed(row, found, number, places.size())));
    }

    /**
     * One page of what a reader makes of the rows.
     *
     * @param select the columns
     * @param tables the table {@code e} first, with what is joined to it
     */
    <E> Listing<E> page(
            String select,
            String tables,
            Filters filters,
            ListRequest request,
            Consumer<Conditions> own,
            ListQuery.Reader<E> reader) {
        Conditions conditions = filters.conditions(request);
        own.accept(conditions);
        TableShape shape =
                tables.startsWith("(") ? TableShape.OF_A_QUERY : shapes.of(tables.substring(0, tables.indexOf(' ')));
        ListOrder order = shape.fit(filters.order(request), conditions.fixed().keySet());
        return new ListQuery<>(select, FROM + tables, conditions, order, reader, sql, counted).page(request);
    }

    private static int outerFrom(String select) {
        int from = select.indexOf(FROM);
        while (StringUtils.countOccurrencesOf(select.substring(0, from), "(")
                > StringUtils.countOccurrencesOf(select.substring(0, from), ")")) {
            from = select.indexOf(FROM, from + 1);
        }
        return from;
    }

    private static <S> Placed<S> placed(RowMapper<S> mapper, ResultSet row, int number, int places)
            throws SQLException {
        S mapped = Objects.requireNonNull(mapper.mapRow(row, number));
        if (places == 0) {
            return new Placed<>(mapped, List.of());
        }
        int columns = row.getMetaData().getColumnCount();
        return new Placed<>(mapped, ListQuery.values(row, columns - places + 1, places));
    }
}
