package dev.understudy.instance;

import dev.understudy.database.Database;
import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.copy.InTransaction;
import dev.understudy.instance.copy.SchemaCopy;
import dev.understudy.instance.copy.WorldFiller;
import dev.understudy.instance.copy.WorldHead;
import dev.understudy.instance.copy.WorldReader;
import dev.understudy.instance.copy.WorldWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What schemas hold, carried over whole: all rows, and the ids that come next. */
@Component
class Worlds {

    private final Schemas schemas;
    private final Database database;

    Worlds(Schemas schemas, Database database) {
        this.schemas = schemas;
        this.database = database;
    }

    /** Copies what a schema holds into the empty one that the connection stands on. */
    void copy(Connection connection, String from) throws SQLException {
        new SchemaCopy(database, schemas.columns(connection)).rows(connection, from);
        Map<String, Long> next = nextIds(connection, from); // behind all rows that were copied: they only grow
        Schemas.insist(() -> schemas.execute(
                connection,
                next.entrySet().stream().map(table -> database.restartIds(table.getKey(), table.getValue()))));
    }

    /** Writes what the schema holds that the connection stands on, and that nobody changes. Outside of transactions drivers read tables whole. */
    void write(Connection connection, WorldHead head, WorldWriter file) throws SQLException {
        Columns columns = schemas.columns(connection);
        Map<String, Long> next = nextIds(connection, connection.getSchema());
        InTransaction.of(connection, () -> file.write(head, connection, columns, next));
    }

    /** Fills the empty schema that the connection stands on, which may be of an older version, from a file. */
    void read(Connection connection, WorldReader file) throws SQLException {
        Tables tables = Tables.of(connection, database);
        Columns columns = Columns.of(connection, database, tables.names());
        Map<String, Long> next = new HashMap<>();
        InTransaction.of(connection, () -> next.putAll(new WorldFiller(connection, database, columns).fill(file)));
        Schemas.insist(() -> schemas.execute(
                connection,
                tables.withIds()
                        .map(table -> database.restartIds(
                                table.name(), next.merge(table.name(), table.firstId(), Math::max)))));
    }

    /** Reads what the schema holds that the connection stands on, but for some tables. */
    WorldState state(Connection connection, Set<String> except, long most) throws SQLException {
        Columns known = schemas.columns(connection).without(except);
        Content content = Content.of(connection, database, known, most);
        return new WorldState(known, content, nextIds(connection, connection.getSchema()));
    }

    private Map<String, Long> nextIds(Connection connection, String schema) throws SQLException {
        List<String> tables =
                schemas.tables(connection).withIds().map(Tables.Table::name).toList();
        return database.nextIds(connection, schema, tables);
    }
}
