package dev.understudy.instance;

import dev.understudy.database.Database;
import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.copy.SchemaCopy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What schemas hold, carried over whole: all rows, and the ids that come next. */
@Component
class Worlds {

    private final Schemas schemas;
    private final Database database;

    /** Those of every schema, learnt when they are first asked for. */
    private volatile @Nullable Columns columns;

    Worlds(Schemas schemas, Database database) {
        this.schemas = schemas;
        this.database = database;
    }

    /** Copies what a schema holds into the empty one that the connection stands on. */
    void copy(Connection connection, String from) throws SQLException {
        new SchemaCopy(database, columns(connection)).rows(connection, from);
        Map<String, Long> next = nextIds(connection, from); // behind all rows that were copied: they only grow
        Schemas.insist(() -> schemas.execute(
                connection,
                next.entrySet().stream().map(table -> database.restartIds(table.getKey(), table.getValue()))));
    }

    private Map<String, Long> nextIds(Connection connection, String schema) throws SQLException {
        List<String> tables =
                schemas.tables(connection).withIds().map(Tables.Table::name).toList();
        Map<String, Long> next = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(database.nextIds(schema, tables))) {
            while (rows.next()) {
                next.put(rows.getString(1), rows.getLong(2));
            }
        }
        return next;
    }

    private Columns columns(Connection connection) throws SQLException {
        Columns known = columns;
        if (known == null) {
            known = Columns.of(connection, schemas.tables(connection).names());
            columns = known;
        }
        return known;
    }
}
