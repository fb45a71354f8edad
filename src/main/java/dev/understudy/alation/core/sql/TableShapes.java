package dev.understudy.alation.core.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The shapes of tables as the database tells them, each asked for once: the schemas of all instances have the same. */
@Component
class TableShapes {

    private final Map<String, TableShape> known = new ConcurrentHashMap<>();
    private final JdbcOperations sql;

    TableShapes(JdbcOperations sql) {
        this.sql = sql;
    }

    TableShape of(String table) {
        TableShape shape = known.get(table);
        if (shape == null) {
            shape = Objects.requireNonNull(
                    sql.execute((ConnectionCallback<TableShape>) connection -> read(connection, table)));
            known.put(table, shape);
        }
        return shape;
    }

    private static TableShape read(Connection connection, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> nullable = new HashSet<>();
        try (ResultSet column = database.getColumns(null, connection.getSchema(), stored, null)) {
            while (column.next()) {
                if (column.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls) {
                    nullable.add(named(column));
                }
            }
        }
        Map<String, List<String>> indexes = new TreeMap<>();
        Set<String> unique = new HashSet<>();
        try (ResultSet column = database.getIndexInfo(null, connection.getSchema(), stored, false, true)) {
            while (column.next()) { // in the order of the columns in each index
                if (column.getString("COLUMN_NAME") != null) {
                    indexes.computeIfAbsent(column.getString("INDEX_NAME"), index -> new ArrayList<>())
                            .add(named(column));
                    if (!column.getBoolean("NON_UNIQUE")) {
                        unique.add(column.getString("INDEX_NAME"));
                    }
                }
            }
        }
        return new TableShape(
                nullable,
                List.copyOf(indexes.values()),
                unique.stream().map(indexes::get).collect(Collectors.toSet()));
    }

    private static String named(ResultSet column) throws SQLException {
        return "e." + column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
    }
}
