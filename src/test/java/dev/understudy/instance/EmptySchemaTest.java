package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.database.Database;
import dev.understudy.testing.ApiTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** Schemas on H2: the first two are made by migrations, the others by what these come to. */
@ApiTest
class EmptySchemaTest {

    private static final String URL = "jdbc:h2:mem:empty-schemas";

    /** What there is, but for indexes that the database itself has made for keys: it needs fewer when it is told of all others before. */
    private static final List<String> QUESTIONS = List.of(
            "table_name, storage_type from information_schema.tables where table_schema",
            "* from information_schema.columns where table_schema",
            "table_name, constraint_name, constraint_type from information_schema.table_constraints where constraint_schema",
            "* from information_schema.key_column_usage where constraint_schema",
            "* from information_schema.check_constraints where constraint_schema",
            "constraint_name, unique_constraint_name, update_rule, delete_rule from information_schema.referential_constraints where constraint_schema",
            "* from information_schema.index_columns where index_name not regexp '^(CONSTRAINT|PRIMARY_KEY)_' and index_schema");

    @Test
    void allAreTheSame(ApplicationContext server) throws SQLException {
        Database database = server.getBean(Database.class);
        assumeThat(database.isShared()).isFalse();
        Schemas schemas = new Schemas(database, server);
        try (Connection connection = DriverManager.getConnection(URL)) {
            for (String schema : List.of("first", "second", "third", "fourth")) {
                schemas.create(connection, schema);
                connection.setSchema(schema);
                schemas.migrate(connection, schemas.version());
            }

            List<String> first = described(connection, "first");
            assertThat(first).hasSizeGreaterThan(1000);
            assertThat(described(connection, "third")).containsExactlyInAnyOrderElementsOf(first);
            assertThat(described(connection, "fourth")).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    /** On a database in files with a user, where tables are kept in another way than where it is prepared. */
    @Test
    void soIsWhatTheJarBringsAlong(ApplicationContext server, @TempDir Path files) throws SQLException {
        Database database = server.getBean(Database.class);
        assumeThat(database.isShared()).isFalse();
        Schemas schemas = new Schemas(database, server);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + files.resolve("kept"), "sa", "")) {
            schemas.create(connection, "migrated");
            connection.setSchema("migrated");
            schemas.migrate(connection, schemas.version());
            schemas.create(connection, "prepared");
            connection.setSchema("prepared");
            new EmptySchema(database, "", PreparedSchema.made()).make(connection);

            assertThat(described(connection, "prepared"))
                    .containsExactlyInAnyOrderElementsOf(described(connection, "migrated"))
                    .hasSizeGreaterThan(1000);
        }
    }

    private static List<String> described(Connection connection, String schema) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String question : QUESTIONS) {
            try (ResultSet row =
                    connection.createStatement().executeQuery("select " + question + " = '" + schema + "'")) {
                while (row.next()) {
                    all.add(text(row).replace(schema, "this"));
                }
            }
        }
        return all;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append(row.getMetaData().getColumnName(i))
                    .append('=')
                    .append(row.getString(i))
                    .append(' ');
        }
        return text.toString();
    }
}
