package dev.understudy.instance;

import dev.understudy.database.Database;
import dev.understudy.database.Database.Reference;
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

    Tables {
        parentsFirst = List.copyOf(parentsFirst);
    }

    /** Those of the schema that the connection stands on. */
    static Tables of(Connection connection, Database database) throws SQLException {
        Map<String, Long> firstIds = firstIds(connection);
        Map<String, Set<String>> parents = new HashMap<>();
        for (Reference reference : database.references(connection, connection.getSchema())) {
            parents.computeIfAbsent(reference.table(), table -> new TreeSet<>()).add(reference.to());
        }
        Set<String> sorted = new LinkedHashSet<>();
        firstIds.keySet().forEach(table -> addBehindParents(table, parents, sorted));
        return new Tables(sorted.stream()
                .map(table -> new Table(table, firstIds.getOrDefault(table, 0L)))
                .toList());
    }

    private static Map<String, Long> firstIds(Connection connection) throws SQLException {
        Map<String, Long> firstIds = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, connection.getSchema());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    firstIds.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return firstIds;
    }

    List<String> names() {
        return parentsFirst.stream().map(Table::name).toList();
    }

    /** The id that a table gives first; 0 if it gives none. */
    long firstId(String name) {
        return parentsFirst.stream()
                .filter(table -> table.name().equals(name))
                .mapToLong(Table::firstId)
                .sum();
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
}
