package dev.understudy.instance.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a world's tables, without those that the database works out by itself.
 *
 * @param byTable in the order in which tables are filled: each behind those that it refers to
 */
public record Columns(Map<String, List<Column>> byTable) {

    private static final String COLUMNS = """
        select lower(table_name), lower(column_name), data_type from information_schema.columns
        where table_schema = ? and is_generated = 'NEVER' order by table_name, ordinal_position\
        """;

    /** The columns of all keys that tables keep, and of those that they refer to. */
    private static final String KEYS = """
        select constraint_name, lower(table_name), lower(column_name)
        from information_schema.key_column_usage where constraint_schema = ?\
        """;

    private static final String REFERENCES = """
        select constraint_name, unique_constraint_name
        from information_schema.referential_constraints where constraint_schema = ?\
        """;

    private static final String PRIMARY = """
        select lower(k.table_name), lower(k.column_name) from information_schema.key_column_usage k
        where k.constraint_schema = ? and exists (select 1 from information_schema.table_constraints c
            where c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
            and c.constraint_type = 'PRIMARY KEY')\
        """;

    private record Key(String table, String column) {}

    /**
     * Those of the schema that the connection stands on.
     *
     * @param tables in the order in which they are filled
     */
    public static Columns of(Connection connection, List<String> tables) throws SQLException {
        Set<Key> toTheirOwn = toTheirOwn(connection);
        Set<Key> primary = new HashSet<>();
        query(connection, PRIMARY, row -> primary.add(new Key(row.getString(1), row.getString(2))));
        Map<String, List<Column>> byTable = new LinkedHashMap<>();
        tables.forEach(table -> byTable.put(table, new ArrayList<>()));
        query(connection, COLUMNS, row -> {
            Key key = new Key(row.getString(1), row.getString(2));
            Optional<ColumnType> type = ColumnType.of(row.getString(3));
            List<Column> columns = byTable.get(key.table());
            if (columns != null && type.isPresent()) {
                columns.add(new Column(key.column(), type.get(), primary.contains(key), toTheirOwn.contains(key)));
            }
        });
        return new Columns(byTable);
    }

    private static Set<Key> toTheirOwn(Connection connection) throws SQLException {
        Map<String, Key> keys = new HashMap<>();
        query(connection, KEYS, row -> keys.put(row.getString(1), new Key(row.getString(2), row.getString(3))));
        Set<Key> toTheirOwn = new HashSet<>();
        query(connection, REFERENCES, row -> {
            Key from = keys.get(row.getString(1));
            Key to = keys.get(row.getString(2));
            if (from != null && to != null && from.table().equals(to.table())) {
                toTheirOwn.add(from);
            }
        });
        return toTheirOwn;
    }

    /** The tables, each behind those that it refers to. */
    public List<String> tables() {
        return List.copyOf(byTable.keySet());
    }

    /** The columns of a table; none if there is no such table. */
    public List<Column> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    private static void query(Connection connection, String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
