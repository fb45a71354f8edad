package dev.understudy.alation.extraction;

import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A table of a simulated database, with its columns in their order.
 *
 * @param type a table if it is left out
 * @param baseTable what a synonym stands for, such as {@code shop.orders}
 * @param rows what queries find, a value for each column; left out, rows are made up
 * @param rowCount how many are made up
 */
@AlationJson
record SimulatedTable(
        String name,
        @Nullable TableType type,
        @Nullable String comment,
        @Nullable String sql,
        @Nullable String baseTable,
        @Nullable List<String> partitionColumns,
        @Nullable String partitionDefinition,
        @Nullable List<SimulatedColumn> columns,
        @Nullable List<List<JsonNode>> rows,
        @Nullable Long rowCount) {

    private static final long USUAL_ROWS = 10;

    /** A table of which nothing else is known. */
    static SimulatedTable named(String name, TableType type) {
        return new SimulatedTable(name, type, null, null, null, null, null, null, null, null);
    }

    TableType typeOrTable() {
        return Objects.requireNonNullElse(type, TableType.TABLE);
    }

    List<SimulatedColumn> allColumns() {
        return Objects.requireNonNullElse(columns, List.of());
    }

    /** The rows that somebody has said; empty if nobody has. */
    List<List<JsonNode>> givenRows() {
        return Objects.requireNonNullElse(rows, List.of());
    }

    /** How many rows are made up where nobody has said any. */
    long madeUpRows() {
        return Objects.requireNonNullElse(rowCount, USUAL_ROWS);
    }

    boolean hasGivenRows() {
        return rows != null;
    }
}
