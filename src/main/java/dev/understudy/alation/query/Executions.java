package dev.understudy.alation.query;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.instance.dataset.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

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
        return columns.namesOf("e");
    }

    /** The row of something that a dataset describes. */
    void load(Rows dataset, E state) {
        dataset.add(table, columns.names(), columns.values(state));
    }

    E read(ResultSet row, int number) throws SQLException {
        return columns.read(row);
    }
}
