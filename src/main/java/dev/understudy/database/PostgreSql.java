package dev.understudy.database;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * PostgreSQL from 15. Texts have the collation "C", so that they are compared by their characters whatever the locale of the database. Under
 * it {@code lower} would know only the letters of ASCII; so each schema has one of its own, for {@code varchar}, which PostgreSQL
 * prefers to the one for {@code text} as the more exact. It lowers as Java and H2 do, and is put in place of its call when a statement is planned.
 */
record PostgreSql(String url) implements Database {

    private static final String LOWER = """
        create function lower(varchar) returns varchar language sql immutable parallel safe
        return cast(pg_catalog.lower(cast($1 as text) collate "und-x-icu") as varchar) collate "C";
        """;

    /** The transaction that wrote an object last: how each process finds out what the others have changed. */
    private static final String MARKS = """
            alter table catalog_object add column change_mark xid8 default '0' not null;
            create index catalog_object_by_mark on catalog_object (change_mark);
            """;

    /** New objects are marked as they are written; who changes one marks it in the same statement. */
    private static final String MARKS_BY_DEFAULT =
            "alter table catalog_object alter column change_mark set default pg_current_xact_id();";

    /** Entries of a B-tree are at most a third of a page, so what can be longer is found by hash. */
    private static final Map<String, String> PLACEHOLDERS = Map.of(
            "lower",
            LOWER,
            "collate",
            "collate \"C\"",
            "equality",
            "using hash",
            "stored",
            "stored",
            "bytes",
            "bytea",
            "marks",
            MARKS,
            "marks_by_default",
            MARKS_BY_DEFAULT,
            "sha256",
            "encode(sha256(convert_to(",
            "in_hex",
            ", 'UTF8')), 'hex')",
            "ids_at_once",
            "1");

    /** The information schema goes through each pair of constraints of all schemas to tell it, which takes seconds with hundreds of them. */
    private static final String REFERENCES = """
        select child.relname, c.attname, parent.relname from pg_constraint k
        join pg_class child on child.oid = k.conrelid
        join pg_class parent on parent.oid = k.confrelid
        join pg_attribute c on c.attrelid = k.conrelid and c.attnum = any(k.conkey)
        where k.contype = 'f' and k.connamespace = (select oid from pg_namespace where nspname = ?)\
        """;

    /** Of more than eight pages. */
    private static final String LARGE = """
        select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace and pg_relation_size(oid) > 65536\
        """;

    private static final Pattern KEY = Pattern.compile("Key \\(([^)]*)\\)=");
    private static final Pattern COLUMN = Pattern.compile("null value in column \"(\\w+)\"");

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

    @Override
    public String firstUrl() {
        return url;
    }

    @Override
    public @Nullable Path directory() {
        return null;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public String oneAtATime() {
        return "select pg_advisory_xact_lock(7163870)";
    }

    @Override
    public @Nullable SchemaConnections connections(HikariConfig pool) {
        return null;
    }

    @Override
    public String dialect() {
        return "org.hibernate.dialect.PostgreSQLDialect";
    }

    @Override
    public Map<String, String> placeholders() {
        return PLACEHOLDERS;
    }

    /** At once: it is a single message, and a single transaction. */
    @Override
    public void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    @Override
    public String upsert(String table, List<String> key, List<String> columns) {
        return "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        String.join(", ", key),
                        columns.stream()
                                .filter(column -> !key.contains(column))
                                .map(column -> column + " = excluded." + column)
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public String replaced(String text, String pattern, String by) {
        return "regexp_replace(%s, '%s', '%s', 'g')".formatted(text, pattern, by);
    }

    @Override
    public String continueIds(String table, long first) {
        return "select setval(pg_get_serial_sequence('%1$s', 'id'), greatest(max(id) + 1, %2$d), false) from %1$s"
                .formatted(table, first);
    }

    @Override
    public String restartIds(String table, long first) {
        return "select setval(pg_get_serial_sequence('%s', 'id'), %d, false)".formatted(table, first);
    }

    @Override
    public Map<String, Long> nextIds(Connection connection, String schema, List<String> tables) {
        if (tables.isEmpty()) {
            return Map.of();
        }
        String question = tables.stream()
                .map(table ->
                        "select '%2$s', last_value + case when is_called then 1 else 0 end from \"%1$s\".%2$s_id_seq"
                                .formatted(schema, table))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> next = new HashMap<>();
        on(connection).query(question, row -> {
            next.put(row.getString(1), row.getLong(2));
        });
        return next;
    }

    @Override
    public List<Reference> references(Connection connection, String schema) {
        return on(connection)
                .query(
                        REFERENCES,
                        (row, number) -> new Reference(row.getString(1), row.getString(2), row.getString(3)),
                        schema);
    }

    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** As many as are needed at once where tests run beside each other; each is some hundred files. */
    @Override
    public int sparesWorthKeeping() {
        return 4;
    }

    /** It goes through the rows whoever asks, though of an index alone it is quick at it. */
    @Override
    public @Nullable CountedIndex counted(Connection connection, String table, List<String> columns) {
        return null;
    }

    @Override
    public @Nullable String script(String schema) {
        return null;
    }

    @Override
    public @Nullable String structure(String schema) {
        return null;
    }

    /**
     * It counts by itself a minute later, and goes on until then with plans for tables that are as good as empty: a thousand documents with values took ten
     * times as long.
     */
    @Override
    public boolean plansByCounts() {
        return true;
    }

    @Override
    public void count(Connection connection, String table) throws SQLException {
        run(connection, "analyze " + table);
    }

    @Override
    public void countAll(Connection connection) throws SQLException {
        for (String table : on(connection).queryForList(LARGE, String.class)) {
            count(connection, table);
        }
    }

    /** It counts rows only now and then, but knows how large its files are; with what was deleted beside it, a row takes a kilobyte. */
    @Override
    public long rowCount(Connection connection, String schema) {
        String question =
                "select coalesce(sum(pg_relation_size(oid)) / 1024, 0) from pg_class where relkind = 'r' and relnamespace = '"
                        + schema + "'::regnamespace";
        return Objects.requireNonNull(on(connection).queryForObject(question, Long.class));
    }

    private static JdbcOperations on(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** The driver marks all rows as refused. Which one it was it says in words only: "Batch entry 3 insert into …". */
    @Override
    public Refusal refusal(BatchUpdateException refused) {
        Matcher row = FIRST_NUMBER.matcher(String.valueOf(refused.getMessage()));
        SQLException reason = refused.getNextException() == null ? refused : refused.getNextException();
        return new Refusal(
                row.find() ? Integer.parseInt(row.group()) : 0,
                Refusals.why(reason),
                Refusals.columns(reason, KEY, COLUMN));
    }

    /** A migration that fails is rolled back whole. */
    @Override
    public void beginUpgrade(Connection connection) {}

    @Override
    public void endUpgrade(int from) {}

    /** It goes on without us. */
    @Override
    public void shutDown(DataSource connections) {}

    @Override
    public void close() {}
}
