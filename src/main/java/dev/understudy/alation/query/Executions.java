package dev.understudy.alation.query;

import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.web.Filters;
import dev.understudy.instance.dataset.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sessions, batches or events: the table in which they stand, each with its {@code query_id}, and what their list can be asked for.
 *
 * @param <E> the record whose components are the columns
 */
record Executions<E extends Record>(RecordColumns<E> columns, String table, Filters filters) {

    static <E extends Record> Executions<E> of(Class<E> type, String table, Lookups lookups) {
        return new Executions<>(RecordColumns.of(type), table, lookups.filters());
    }

    /** All of them, by the alias {@code e}. */
    String select() {
        return "select " + columnsOfE() + " from " + table + " e";
    }

    String columnsOfE() {
        return columns.names().stream().map(Lookups::plain).collect(Collectors.joining(", "));
    }

    /** All columns but the id, which the table gives. */
    String insert() {
        List<String> butId = columns.names().subList(1, columns.names().size());
        return "insert into %s (%s) values (%s)"
                .formatted(table, String.join(", ", butId), String.join(", ", Collections.nCopies(butId.size(), "?")));
    }

    /** The values of these columns. */
    List<@Nullable Object[]> rows(E fresh) {
        List<@Nullable Object> values = columns.values(fresh);
        return List.<@Nullable Object[]>of(values.subList(1, values.size()).toArray());
    }

    /** The row of something that a dataset describes. */
    void load(Rows dataset, E state) {
        dataset.add(table, columns.names(), columns.values(state));
    }

    E read(ResultSet row, int number) throws SQLException {
        return columns.read(row);
    }
}
