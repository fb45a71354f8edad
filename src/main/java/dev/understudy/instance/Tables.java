package dev.understudy.instance;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The tables of a schema as the database knows them, but for the one in which Flyway notes upgrades.
 *
 * @param parentsFirst each behind those that it refers to
 */
record Tables(List<Table> parentsFirst) {

    /** @param firstId the first id that the table gives; 0 if it gives none */
    record Table(String name, long firstId) {}

    private static final String TABLES = """
        select lower(table_name), max(cast(identity_start as bigint))
        from information_schema.columns
        where table_schema = ? and lower(table_name) <> 'flyway_schema_history'
        group by lower(table_name) order by 1\
        """;

    private static final String CONSTRAINTS = """
        select constraint_name, lower(table_name) from information_schema.table_constraints where constraint_schema = ?\
        """;

    private static final String REFERENCES = """
        select constraint_name, unique_constraint_name
        from information_schema.referential_constraints where constraint_schema = ?\
        """;

    Tables {
        parentsFirst = List.copyOf(parentsFirst);
    }

    /** Those of the schema that the connection stands on. Each question is about one list: H2 makes up the second of a join anew for each row of the first. */
    static Tables of(Connection connection) throws SQLException {
        Map<String, Long> firstIds = new LinkedHashMap<>();
        query(connection, TABLES, row -> firstIds.put(row.getString(1), row.getLong(2)));
        Map<String, Set<String>> parents = parents(connection);
        Set<String> sorted = new LinkedHashSet<>();
        firstIds.keySet().forEach(table -> addBehindParents(table, parents, sorted));
        return new Tables(sorted.stream()
                .map(table -> new Table(table, firstIds.getOrDefault(table, 0L)))
                .toList());
    }

    private static Map<String, Set<String>> parents(Connection connection) throws SQLException {
        Map<String, String> constrained = new HashMap<>();
        query(connection, CONSTRAINTS, row -> constrained.put(row.getString(1), row.getString(2)));
        Map<String, Set<String>> parents = new HashMap<>();
        query(connection, REFERENCES, row -> {
            String child = requireNonNull(constrained.get(row.getString(1)));
            String parent = requireNonNull(constrained.get(row.getString(2)));
            parents.computeIfAbsent(child, table -> new TreeSet<>()).add(parent);
        });
        return parents;
    }

    List<String> names() {
        return parentsFirst.stream().map(Table::name).toList();
    }

    Stream<Table> withIds() {
        return parentsFirst.stream().filter(table -> table.firstId() > 0);
    }

    Stream<Table> childrenFirst() {
        List<Table> reversed = new ArrayList<>(parentsFirst);
        Collections.reverse(reversed);
        return reversed.stream();
    }

    /** A table that refers to itself is no parent of its own. */
    private static void addBehindParents(String table, Map<String, Set<String>> parents, Set<String> sorted) {
        if (!sorted.contains(table)) {
            parents.getOrDefault(table, Set.of()).stream()
                    .filter(parent -> !parent.equals(table))
                    .forEach(parent -> addBehindParents(parent, parents, sorted));
            sorted.add(table);
        }
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
