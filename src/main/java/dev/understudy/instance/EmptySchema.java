package dev.understudy.instance;

import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a schema without rows is made. For each column that a migration adds, H2 goes through the tables of all schemas, so by migrations one takes
 * the longer the more there are: a second with two hundred of them. What they come to is asked of the database once, and made at once from then on.
 * Where the jar does not bring it along ({@link PreparedSchema}), the second schema is asked, since the first is most often the only one. Several may be
 * made at once; at worst two of them are asked.
 */
final class EmptySchema {

    /** Stands for the name of the schema; no statement has it. */
    private static final String NAME = "\1";

    private static final Pattern KEPT = Pattern.compile("^CREATE (MEMORY|CACHED) TABLE");

    private final Database database;
    private final String migrations;
    private volatile boolean isFirst = true;
    private volatile @Nullable PackedStatements outcome;

    /**
     * @param migrations all of them as one script
     * @param prepared what they are known to come to
     */
    EmptySchema(Database database, String migrations, @Nullable PackedStatements prepared) {
        this.database = database;
        this.migrations = migrations;
        this.outcome = prepared;
    }

    /** Makes all tables in the schema that the connection stands on. */
    void make(Connection connection) throws SQLException {
        String name = quoted(connection.getSchema());
        PackedStatements known = outcome;
        if (known == null) {
            database.run(connection, migrations);
            outcome = isFirst ? null : outcome(database, connection);
            isFirst = false;
        } else {
            Schemas.each(connection, known.unpacked().stream().map(statement -> statement.replace(NAME, name)));
        }
    }

    /**
     * What has made all tables in the schema that the connection stands on. Statements that do not name it are comments, and the user who is there. Whose
     * the schema is and how tables are kept is for the database to say that the statements are run on.
     */
    static @Nullable PackedStatements outcome(Database database, Connection connection) throws SQLException {
        String question = database.structure(connection.getSchema());
        if (question == null) {
            return null;
        }
        String name = quoted(connection.getSchema());
        return new PackedStatements(Schemas.answers(connection, question).stream()
                .filter(statement -> statement.contains(name) && !statement.startsWith("CREATE SCHEMA"))
                .map(statement -> KEPT.matcher(statement).replaceFirst("CREATE TABLE"))
                .map(statement -> statement.replace(name, NAME))
                .toList());
    }

    private static String quoted(String schema) {
        return '"' + schema + '"';
    }
}
