package dev.understudy.instance.copy;

import dev.understudy.database.Database;
import dev.understudy.database.Database.Why;
import dev.understudy.error.BadRequest;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private String insert = "";

    /** Where the id stands in a row; -1 if the table has none. */
    private int id = -1;

    /** What sets a column that names another row of its table, by where it stands in a row. */
    private final Map<Integer, String> updates = new LinkedHashMap<>();

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
        requireKnown(name, described);
        table = name;
        columns = described.stream().map(this::column).toList();
        List<String> names = columns.stream().map(Column::name).toList();
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        insert = "insert into " + table + " (" + String.join(", ", names) + ") values (" + marks + ")";
        id = names.indexOf("id");
        updates.clear();
        for (int i = 0; i < names.size(); i++) {
            if (columns.get(i).toItsOwnTable()) {
                updates.put(i, "update " + table + " set " + names.get(i) + " = ? where id = ?");
            }
        }
    }

    /** What a file calls tables and columns becomes part of statements: nothing may come in but names that are known, each once. */
    private void requireKnown(String name, List<@Nullable Object> described) {
        if (known.of(name).isEmpty()) {
            throw new BadRequest("The file has a table that this server does not know: " + name);
        }
        if (described.isEmpty() || new HashSet<>(described).size() < described.size()) {
            throw new BadRequest("The file has no columns of " + name + ", or one of them twice");
        }
    }

    private Column column(@Nullable Object described) {
        return known.of(table).stream()
                .filter(column -> (column.name() + " " + column.type()).equals(described))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "The file has a column of " + table + " that this server does not know: " + described));
    }

    @Override
    public void row(List<@Nullable Object> values) throws SQLException {
        if (columns.isEmpty()) {
            throw new BadRequest("The file has a row before the first table");
        }
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
        Object own = id < 0 ? null : row.get(id);
        if (own instanceof Long number) {
            nextIds.merge(table, number + 1, Math::max);
        }
        updates.forEach((at, statement) -> {
            Object other = row.set(at, null);
            if (other != null) {
                references
                        .computeIfAbsent(statement, first -> new ArrayList<>())
                        .add(Arrays.asList(other, own));
            }
        });
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
        run(insert, waiting);
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
