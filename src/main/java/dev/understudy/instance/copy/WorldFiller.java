package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import dev.understudy.database.Database.Why;
import dev.understudy.error.BadRequest;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a file into the empty tables of a schema that nobody knows yet. */
public final class WorldFiller implements WorldReader.Rows {

    private static final int BATCH = 500;

    private final Connection connection;
    private final Database database;
    private final Columns known;
    private final Map<String, Long> nextIds = new HashMap<>();
    private String table = "";
    private List<Column> columns = List.of();
    private final List<List<@Nullable Object>> waiting = new ArrayList<>();

    /** What rows say of others of their table, which may come later: two values for a mark each, by statement. */
    private final Map<String, List<List<@Nullable Object>>> references = new HashMap<>();

    /** @param connection stands on the schema */
    public WorldFiller(Connection connection, Database database, Columns known) {
        this.connection = connection;
        this.database = database;
        this.known = known;
    }

    /** Writes all; answers the id that each table gives next. */
    public Map<String, Long> fill(WorldReader file) throws SQLException {
        file.rows(this);
        write();
        return nextIds;
    }

    @Override
    public void table(String name, List<@Nullable Object> described) throws SQLException {
        write();
        table = name;
        columns = described.stream().map(this::column).toList();
    }

    private Column column(@Nullable Object described) {
        return known.of(table).stream()
                .filter(column -> (column.name() + " " + column.type()).equals(described))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "The file has a table or column that this server does not know: " + table + ", " + described));
    }

    @Override
    public void row(List<@Nullable Object> values) throws SQLException {
        if (values.size() != columns.size()) {
            throw new BadRequest("The file has a row of " + table + " with " + values.size() + " values for "
                    + columns.size() + " columns");
        }
        waiting.add(converted(values));
        if (waiting.size() == BATCH) {
            writeRows();
        }
    }

    private List<@Nullable Object> converted(List<@Nullable Object> values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Column column = columns.get(i);
            try {
                row.add(Value.forColumn(values.get(i), column.type()));
            } catch (IllegalArgumentException unlike) {
                throw new BadRequest(
                        "The file has a value of " + table + "." + column.name() + " that is " + unlike.getMessage());
            }
        }
        follow(row);
        return row;
    }

    /** Ids go on behind all that are there, whatever the file says; what names another row of its table is left for later. */
    private void follow(List<@Nullable Object> row) {
        Object id = columns.stream().map(Column::name).toList().contains("id") ? row.get(index("id")) : null;
        if (id instanceof Long number) {
            nextIds.merge(table, number + 1, Math::max);
        }
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).toItsOwnTable() && row.get(i) != null) {
                String statement = "update " + table + " set " + columns.get(i).name() + " = ? where id = ?";
                List<@Nullable Object> values = new ArrayList<>();
                values.add(row.set(i, null));
                values.add(id);
                references
                        .computeIfAbsent(statement, first -> new ArrayList<>())
                        .add(values);
            }
        }
    }

    private int index(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    @Override
    public void nextId(String name, long id) {
        nextIds.merge(name, id, Math::max);
    }

    private void write() throws SQLException {
        writeRows();
        for (Map.Entry<String, List<List<@Nullable Object>>> statement : references.entrySet()) {
            run(statement.getKey(), statement.getValue());
        }
        references.clear();
    }

    private void writeRows() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        run("insert into " + table + " (" + names + ") values (" + marks + ")", waiting);
        waiting.clear();
    }

    private void run(String statement, List<List<@Nullable Object>> all) throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement(statement)) {
            for (List<@Nullable Object> values : all) {
                for (int i = 0; i < values.size(); i++) {
                    batch.setObject(i + 1, values.get(i));
                }
                batch.addBatch();
            }
            batch.executeBatch();
        } catch (BatchUpdateException refused) {
            if (database.refusal(refused).why() == Why.BUSY) {
                throw refused;
            }
            throw new BadRequest("The file has a row of " + table + " that the database does not take");
        }
    }
}
