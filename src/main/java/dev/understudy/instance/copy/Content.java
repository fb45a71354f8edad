package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import dev.understudy.error.BadRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows of a world at one moment, in memory: for what people read, not for what is large. */
public final class Content {

    private record Place(String table, String column) {}

    private final Map<String, List<ContentRow>> byTable = new LinkedHashMap<>();
    private final Map<Place, Map<Object, List<ContentRow>>> byColumn = new HashMap<>();
    private final long most;
    private long values;

    private Content(long most) {
        this.most = most;
    }

    /**
     * Reads the schema that the connection stands on.
     *
     * @param most how many values there may be
     */
    public static Content of(Connection connection, Database database, Columns columns, long most) throws SQLException {
        Content content = new Content(most);
        InTransaction.ofOneMoment(connection, database, () -> {
            for (String table : columns.tables()) {
                content.read(connection, table, columns.of(table));
            }
        });
        return content;
    }

    private void read(Connection connection, String table, List<Column> columns) throws SQLException {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String keys = columns.stream().filter(Column::isKey).map(Column::name).collect(Collectors.joining(", "));
        List<ContentRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select %s from %s order by %s fetch first %d rows only"
                        .formatted(names, table, keys, enough(columns.size())))) {
            while (found.next()) {
                rows.add(ContentRow.read(found, columns));
                require(values += columns.size());
            }
        }
        byTable.put(table, Generations.parentsFirst(rows, columns));
    }

    /** So many rows that one more is too much, if it is: drivers hold all that are found. */
    private long enough(int columns) {
        return (most - values) / columns + 1;
    }

    private void require(long read) {
        if (read > most) {
            throw new BadRequest("There are more than " + most
                    + " values, more than anybody can read; take a snapshot as a file instead");
        }
    }

    /** The rows of a table by their keys, but each behind the row of the table that it refers to. */
    public List<ContentRow> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** Those that have a value in a column. */
    public Stream<ContentRow> of(String table, String column, Object value) {
        return byColumn
                .computeIfAbsent(new Place(table, column), this::grouped)
                .getOrDefault(value, List.of())
                .stream();
    }

    private Map<Object, List<ContentRow>> grouped(Place place) {
        return of(place.table()).stream()
                .filter(row -> row.value(place.column()) != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.value(place.column()))));
    }
}
