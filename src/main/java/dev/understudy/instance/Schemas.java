package dev.understudy.instance;

import dev.understudy.database.Database;
import dev.understudy.error.Collision;
import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.copy.InTransaction;
import dev.understudy.instance.dataset.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Makes, fills, empties and drops the schemas of instances. A new one is made by all migrations under {@code db/migration} as one
 * script, which takes a tenth of the time that Flyway needs for it, or by what they come to. One that a server of an older version has made is
 * brought up to date by Flyway.
 */
@Component
class Schemas {

    private static final int TRIES = 5;

    /** Rows that are deleted in about the time in which a schema is made. */
    private static final int LARGE = 20_000;

    private final Database database;
    private final Resource[] migrations;
    private final EmptySchema newest;
    private final int version;

    /** Those of every schema, learnt from the first. */
    private volatile @Nullable Tables tables;

    /** Likewise, learnt when they are first asked for. */
    private volatile @Nullable Columns columns;

    Schemas(Database database, ResourcePatternResolver resources) {
        this.database = database;
        this.migrations = migrations(resources);
        this.newest = new EmptySchema(database, script(migrations), PreparedSchema.of(database));
        this.version = version(migrations[migrations.length - 1]);
    }

    /** The version of the last migration. */
    int version() {
        return version;
    }

    void create(Connection connection, String schema) throws SQLException {
        database.run(connection, "create schema \"" + schema + "\"");
    }

    void drop(Connection connection, String schema) throws SQLException {
        database.run(connection, "drop schema if exists \"" + schema + "\" cascade");
    }

    /** Whether it is worth the while to give schemas back that nobody uses. */
    boolean takeMemory() {
        return database.script("") != null;
    }

    /** The statements that make the schema anew with all its rows. */
    List<String> script(Connection connection, String schema) throws SQLException {
        return answers(connection, String.valueOf(database.script(schema)));
    }

    /** Makes the schema by such statements, whatever there is of it. */
    void restore(Connection connection, String schema, List<String> script) throws SQLException {
        insist(() -> {
            drop(connection, schema);
            each(connection, script.stream());
        });
    }

    /** Makes all tables in the schema that the connection stands on, as they were in some version. */
    void migrate(Connection connection, int upTo) throws SQLException {
        if (upTo == version) {
            newest.make(connection);
        } else {
            database.run(
                    connection,
                    script(Arrays.stream(migrations)
                            .filter(file -> version(file) <= upTo)
                            .toArray(Resource[]::new)));
        }
    }

    static List<String> answers(Connection connection, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(question)) {
            while (lines.next()) {
                answers.add(lines.getString(1));
            }
        }
        return answers;
    }

    /** One by one: as one text they would be nested as deep as they are many. */
    static void each(Connection connection, Stream<String> statements) throws SQLException {
        try (Statement each = connection.createStatement()) {
            for (String statement : statements.toList()) {
                each.execute(statement);
            }
        }
    }

    private String script(Resource[] files) {
        return new PropertyPlaceholderHelper("${", "}")
                .replacePlaceholders(joined(files), database.placeholders()::get);
    }

    /** Runs the migrations that the schema of an older version has not seen; Flyway notes them there from then on. */
    void upgrade(DataSource connections, String schema, int from) {
        Flyway.configure()
                .dataSource(connections)
                .defaultSchema(schema)
                .resourceProvider(new MigrationFiles(migrations))
                .placeholders(database.placeholders())
                .baselineOnMigrate(true)
                .baselineVersion(String.valueOf(from))
                .load()
                .migrate();
    }

    /** Writes the first rows into the empty schema that the connection stands on; ids begin behind theirs, or where the table begins. */
    void start(Connection connection, Rows rows) throws SQLException {
        Tables all = tables(connection);
        rows.requireIds(all.withIds().map(Tables.Table::name).toList());
        insist(() -> execute(
                connection,
                all.withIds()
                        .map(table -> database.restartIds(
                                table.name(), Math.max(rows.idBehind(table.name()), table.firstId())))));
        insist(() -> insert(connection, rows));
        insist(() -> execute(
                connection,
                all.withIds()
                        .filter(table -> rows.goesOnFrom(table.name()) > 0)
                        .map(table -> database.continueIds(
                                table.name(), Math.max(rows.goesOnFrom(table.name()), table.firstId())))));
    }

    /**
     * Adds rows to the tables of the schema that the connection stands on, all or none, and lets new ids follow theirs. No table goes back: what
     * an id was given to may be gone, and things that still name it would come to belong to something else.
     */
    void fill(Connection connection, Rows rows) throws SQLException {
        List<String> filled = tables(connection)
                .withIds()
                .map(Tables.Table::name)
                .filter(rows::touch)
                .toList();
        insist(() -> insert(connection, rows));
        insist(() -> {
            Map<String, Long> next = database.nextIds(connection, connection.getSchema(), filled);
            execute(
                    connection,
                    next.entrySet().stream()
                            .filter(table -> rows.idBehind(table.getKey()) > table.getValue())
                            .map(table -> database.continueIds(table.getKey(), table.getValue())));
        });
    }

    /** The id that a table would give next in the schema that the connection stands on. */
    long nextId(Connection connection, String table) throws SQLException {
        return Objects.requireNonNull(database.nextIds(connection, connection.getSchema(), List.of(table))
                .get(table));
    }

    /** Whether to delete all rows of a schema would take longer than to make another. */
    boolean isLarge(Connection connection, String schema) throws SQLException {
        return database.rowCount(connection, schema) > LARGE;
    }

    /** Deletes every row, children first. Where ids begin is said when others are written: each word of it changes a table on H2. */
    void empty(Connection connection) throws SQLException {
        execute(connection, tables(connection).childrenFirst().map(table -> "delete from " + table.name()));
    }

    /**
     * H2 has one lock for the tables of all schemas. Who changes tables and who takes ids of a new range at the same moment stand in each
     * other's way until one of them gives up; then nothing has been done, and may be asked again.
     */
    static void insist(Work work) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (SQLException refused) {
                if (tries == TRIES || !Collision.isCauseOf(refused)) {
                    throw refused;
                }
            }
        }
    }

    private void insert(Connection connection, Rows rows) throws SQLException {
        InTransaction.of(connection, () -> {
            Columns known = rows.nameColumns() ? columns(connection) : Columns.NONE;
            rows.insert(connection, tables(connection).names(), known, database);
        });
    }

    /** The tables of every schema; null as long as nobody has asked one. */
    @Nullable
    Tables known() {
        return tables;
    }

    Tables tables(Connection connection) throws SQLException {
        Tables known = tables;
        if (known == null) {
            known = Tables.of(connection, database);
            tables = known;
        }
        return known;
    }

    Columns columns(Connection connection) throws SQLException {
        Columns known = columns;
        if (known == null) {
            known = Columns.of(connection, database, tables(connection).names());
            columns = known;
        }
        return known;
    }

    void execute(Connection connection, Stream<String> statements) throws SQLException {
        String script = String.join(";\n", statements.toList());
        if (!script.isEmpty()) {
            database.run(connection, script);
        }
    }

    /** In the order of their versions. */
    private static Resource[] migrations(ResourcePatternResolver resources) {
        try {
            Resource[] files = resources.getResources("classpath:db/migration/V*.sql");
            Arrays.sort(files, Comparator.comparingInt(Schemas::version));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String joined(Resource[] files) {
        try {
            StringBuilder all = new StringBuilder();
            for (Resource file : files) {
                all.append(file.getContentAsString(StandardCharsets.UTF_8)).append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Resource file) {
        String name = String.valueOf(file.getFilename());
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }
}
