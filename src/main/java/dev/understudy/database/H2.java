package dev.understudy.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptStatementFailedException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * H2, within the server's own process. Texts are compared by their characters, and lowered as Java does it.
 *
 * @param store the directory that it is kept in; null if it is in memory, or somewhere that we need not know
 */
record H2(String url, @Nullable Store store) implements Database {

    private static final String MEMORY = "jdbc:h2:mem:";

    /**
     * It stays open while no connection is, and more compiled statements stay at hand than the eight that are usual. Those who make or
     * empty schemas wait for each other, on a busy machine for longer than the second that is usual.
     */
    private static final String OPEN = ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=5000";

    /**
     * With every commit its changes are written, so that nothing acknowledged is lost when the process is killed. Space is used
     * again at once: what is kept longer by default, against disks that write out of order, makes the file grow by some 18 KB with
     * each commit. We close it ourselves, when the last request has ended.
     */
    private static final String DURABLE = ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    /** The file remembers how long it was to stay open. */
    private static final String UNTOUCHED = ";ACCESS_MODE_DATA=r;DB_CLOSE_DELAY=0";

    private static final Pattern KEY =
            Pattern.compile("(?:PRIMARY KEY ON|INDEX \\S+ ON|\"\\S+ ON|FOREIGN KEY)[^(]*\\(([^)]*)\\)");
    private static final Pattern COLUMN = Pattern.compile("NULL not allowed for column \"(\\w+)\"");

    static H2 inMemory() {
        return at(MEMORY + "understudy" + OPEN);
    }

    static H2 in(Store store) {
        return new H2(file(store) + OPEN + DURABLE, store);
    }

    static H2 at(String url) {
        return new H2(url, null);
    }

    private static String file(Store store) {
        return "jdbc:h2:file:" + store.database().toString().replace(";", "\\;") + ";TRACE_LEVEL_FILE=0";
    }

    /** Even to open and close a file would write into it. */
    @Override
    public String firstUrl() {
        return store == null || store.isNew() ? url : file(store) + UNTOUCHED;
    }

    @Override
    public @Nullable Path directory() {
        return store == null ? null : store.directory();
    }

    /** It is within this process. */
    @Override
    public boolean isShared() {
        return false;
    }

    /** Nobody else is there to wait for. */
    @Override
    public String oneAtATime() {
        return "values (1)";
    }

    @Override
    public SchemaConnections connections(HikariConfig pool) {
        return new SchemaConnections(pool);
    }

    @Override
    public String dialect() {
        return "org.hibernate.dialect.H2Dialect";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "lower",
                "",
                "collate",
                "",
                "equality",
                "",
                "stored",
                "",
                "bytes",
                "blob",
                "marks",
                "",
                "marks_by_default",
                "",
                "sha256",
                "rawtohex(hash('SHA-256', stringtoutf8(",
                "in_hex",
                ")))",
                "ids_at_once",
                "1000");
    }

    /** One by one: behind each statement of a text, H2 reads all that is left of it anew. */
    @Override
    public void run(Connection connection, String script) throws SQLException {
        try {
            ScriptUtils.executeSqlScript(
                    connection, new EncodedResource(new ByteArrayResource(script.getBytes(UTF_8)), UTF_8));
        } catch (ScriptStatementFailedException failed) {
            throw failed.getCause() instanceof SQLException refused ? refused : new SQLException(failed);
        }
    }

    @Override
    public String upsert(String table, List<String> key, List<String> columns) {
        return "merge into %s (%s) key (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", key),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    @Override
    public String replaced(String text, String pattern, String by) {
        return "regexp_replace(%s, '%s', '%s')".formatted(text, pattern, by);
    }

    @Override
    public String continueIds(String table, long first) {
        return "alter table %1$s alter column id restart with (select greatest(coalesce(max(id) + 1, 0), %2$d) from %1$s)"
                .formatted(table, first);
    }

    @Override
    public String restartIds(String table, long first) {
        return "alter table %s alter column id restart with %d".formatted(table, first);
    }

    @Override
    public Map<String, Long> nextIds(Connection connection, String schema, List<String> tables) throws SQLException {
        return H2Schema.of(connection, schema).nextIds(tables);
    }

    @Override
    public List<Reference> references(Connection connection, String schema) throws SQLException {
        return H2Schema.of(connection, schema).references();
    }

    /** Where reads are repeatable, each table is seen as it was when the transaction came to it first. */
    @Override
    public int isolationOfOneMoment() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    /**
     * All: for each table and index that it drops, H2 goes through the tables of all schemas. With two hundred of them that takes
     * seconds, and an empty schema little memory.
     */
    @Override
    public int sparesWorthKeeping() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean plansByCounts() {
        return false;
    }

    @Override
    public void count(Connection connection, String table) {}

    @Override
    public void countAll(Connection connection) {}

    @Override
    public long rowCount(Connection connection, String schema) throws SQLException {
        return H2Schema.of(connection, schema).rowCount();
    }

    @Override
    public @Nullable CountedIndex counted(Connection connection, String table, List<String> columns)
            throws SQLException {
        return H2Index.of(connection, table, columns);
    }

    @Override
    public @Nullable String script(String schema) {
        return url.startsWith(MEMORY) ? "script columns nopasswords nosettings schema \"" + schema + "\"" : null;
    }

    @Override
    public String structure(String schema) {
        return "script nodata nopasswords nosettings schema \"" + schema + "\"";
    }

    /** The driver goes on after a refused row, and marks it. */
    @Override
    public Refusal refusal(BatchUpdateException refused) {
        int[] counts = refused.getUpdateCounts();
        int row = 0;
        while (row < counts.length && counts[row] != Statement.EXECUTE_FAILED) {
            row++;
        }
        return new Refusal(row, Refusals.why(refused), Refusals.columns(refused, KEY, COLUMN));
    }

    /** It commits each change of a table on its own, so a copy of all is needed to go back to. */
    @Override
    public void beginUpgrade(Connection connection) throws SQLException {
        if (store != null) {
            try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
                backup.setString(1, store.backup().toString());
                backup.execute();
            }
            store.beginUpgrade();
        }
    }

    @Override
    public void endUpgrade(int from) {
        if (store != null) {
            store.endUpgrade(from);
        }
    }

    /** From here on it ends with its last connection. */
    @Override
    public void shutDown(DataSource connections) throws SQLException {
        if (store != null) {
            try (Connection last = connections.getConnection();
                    Statement statement = last.createStatement()) {
                statement.execute("set db_close_delay 0");
            }
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
