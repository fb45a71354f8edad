package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import dev.understudy.database.Database.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a world's tables, without those that the database works out by itself.
 *
 * @param byTable in the order in which tables are filled: each behind those that it refers to
 */
public record Columns(Map<String, List<Column>> byTable) {

    public static final Columns NONE = new Columns(Map.of());

    private static final String COLUMNS = """
        select lower(table_name), lower(column_name), data_type from information_schema.columns
        where table_schema = ? and is_generated = 'NEVER' order by table_name, ordinal_position\
        """;

    private static final String PRIMARY_KEYS = """
        select constraint_name from information_schema.table_constraints
        where constraint_schema = ? and constraint_type = 'PRIMARY KEY'\
        """;

    /** The columns of all keys. */
    private static final String KEYS = """
        select constraint_name, lower(table_name), lower(column_name)
        from information_schema.key_column_usage where constraint_schema = ?\
        """;

    private record Key(String table, String column) {}

    /**
     * Those of the schema that the connection stands on. Each question is about one list: H2 makes up the second of a join anew for each row
     * of the first.
     *
     * @param tables in the order in which they are filled
     */
    public static Columns of(Connection connection, Database database, List<String> tables) throws SQLException {
        Set<Key> toTheirOwn = toTheirOwn(database.references(connection, connection.getSchema()));
        Set<Key> primary = primary(connection);
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

    private static Set<Key> toTheirOwn(List<Reference> references) {
        return references.stream()
                .filter(reference -> reference.table().equals(reference.to()))
                .map(reference -> new Key(reference.table(), reference.column()))
                .collect(Collectors.toSet());
    }

    private static Set<Key> primary(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        query(connection, PRIMARY_KEYS, row -> names.add(row.getString(1)));
        Set<Key> primary = new HashSet<>();
        query(connection, KEYS, row -> {
            if (names.contains(row.getString(1))) {
                primary.add(new Key(row.getString(2), row.getString(3)));
            }
        });
        return primary;
    }

    /** The tables, each behind those that it refers to. */
    public List<String> tables() {
        return List.copyOf(byTable.keySet());
    }

    /** Those of all tables but some. */
    public Columns without(Set<String> tables) {
        Map<String, List<Column>> others = new LinkedHashMap<>(byTable);
        others.keySet().removeAll(tables);
        return new Columns(others);
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
