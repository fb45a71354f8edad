package dev.understudy.instance.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a world as a file: packed lines of JSON, which no database need have written. The first line is the head. A line with a table's name is
 * followed by one with its columns and their types, and one for each row; tables stand behind those that they refer to. Then come the ids that
 * the tables give next, and last how many rows there were, so that a file which was cut off is known.
 */
public final class WorldWriter implements AutoCloseable {

    static final String FORMAT = "understudy-world";
    static final int VERSION = 1;

    private static final int AT_ONCE = 1000;

    private final JsonGenerator json;
    private long written;

    public WorldWriter(OutputStream file) {
        try {
            json = JsonMapper.shared()
                    .writer()
                    .withRootValueSeparator("\n")
                    .createGenerator(new GZIPOutputStream(file, 1 << 16));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Writes all.
     *
     * @param connection stands on the schema, which nobody changes
     */
    public void write(WorldHead head, Connection connection, Columns columns, Map<String, Long> nextIds)
            throws SQLException {
        object(Map.of( // which need not stand in any order
                "format",
                FORMAT,
                "version",
                VERSION,
                "tables",
                head.tables(),
                "takenAt",
                head.takenAt().toString(),
                "ahead",
                head.ahead().toString(),
                "stopped",
                head.stopped()));
        for (Map.Entry<String, List<Column>> table : columns.byTable().entrySet()) {
            rows(connection, table.getKey(), table.getValue());
        }
        nextIds.forEach((table, id) -> object(Map.of("next", table, "id", id)));
        object(Map.of("rows", written));
    }

    private void rows(Connection connection, String table, List<Column> columns) throws SQLException {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery("select " + names + " from " + table)) {
                boolean begun = false;
                while (rows.next()) {
                    if (!begun) {
                        begin(table, columns);
                        begun = true;
                    }
                    row(rows, columns);
                }
            }
        }
    }

    private void begin(String table, List<Column> columns) {
        object(Map.of("table", table));
        json.writePOJO(columns.stream()
                .map(column -> column.name() + " " + column.type())
                .toList());
    }

    private void row(ResultSet row, List<Column> columns) throws SQLException {
        json.writeStartArray();
        for (int i = 0; i < columns.size(); i++) {
            json.writePOJO(Value.read(row, i + 1, columns.get(i).type()));
        }
        json.writeEndArray();
        written++;
    }

    private void object(Map<String, ?> values) {
        json.writePOJO(values);
    }

    @Override
    public void close() {
        json.close();
    }
}
