package dev.understudy.instance;

import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a schema without rows is made. For each column that a migration adds, H2 goes through the tables of all schemas, so by migrations one takes
 * the longer the more there are: a second with two hundred of them. What they come to is asked of the database once, and made at once from then on.
 * The first schema is most often the only one, so the second is asked. Several may be made at once; at worst two of them are asked.
 */
final class EmptySchema {

    /** Stands for the name of the schema; no statement has it. */
    private static final String NAME = "\1";

    private final Database database;
    private final String migrations;
    private volatile boolean isFirst = true;
    private volatile @Nullable PackedStatements outcome;

    /** @param migrations all of them as one script */
    EmptySchema(Database database, String migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** Makes all tables in the schema that the connection stands on. */
    void make(Connection connection) throws SQLException {
        String name = '"' + connection.getSchema() + '"';
        PackedStatements known = outcome;
        if (known == null) {
            database.run(connection, migrations);
            outcome = isFirst ? null : outcome(connection, name);
            isFirst = false;
        } else {
            Schemas.each(connection, known.unpacked().stream().map(statement -> statement.replace(NAME, name)));
        }
    }

    /** Those that do not name the schema are comments, and the user who is there. */
    private @Nullable PackedStatements outcome(Connection connection, String name) throws SQLException {
        String question = database.structure(connection.getSchema());
        if (question == null) {
            return null;
        }
        List<String> statements = Schemas.answers(connection, question);
        return new PackedStatements(statements.stream()
                .filter(statement -> statement.contains(name))
                .map(statement -> statement.replace(name, NAME))
                .toList());
    }
}
