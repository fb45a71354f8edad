import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A million columns through the relational API in batches of 10,000, against plain JDBC batches that write the same rows into the same
 * tables of the same kind of database, batch by batch in turn: in memory, in a directory, and in the PostgreSQL that
 * BENCHMARK_POSTGRESQL names. {@code java -cp 'target/understudy/lib/*' Loads.java understudy.jar [columns]}; see docs/benchmarks.md.
 */
class Loads {

    private static final int BATCH = 10_000;
    private static final int COLUMNS_OF_TABLE = 100;

    /** Batches that both write before any is measured, so that both are compiled. */
    private static final int WARM_UP = 20;

    private static final int PORT = 18094;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private interface Work {
        void run() throws Exception;
    }

    /** The rates of the batches, a second. */
    private record Rates(List<Double> all) {

        Rates() {
            this(new ArrayList<>());
        }

        void measure(int batch, Work work) throws Exception {
            long began = System.nanoTime();
            work.run();
            if (batch >= WARM_UP) {
                all.add(BATCH * 1e9 / (System.nanoTime() - began));
            }
        }

        double first() {
            return mean(all.subList(0, tenth()));
        }

        double last() {
            return mean(all.subList(all.size() - tenth(), all.size()));
        }

        double whole() {
            return mean(all);
        }

        private int tenth() {
            return Math.max(1, all.size() / 10);
        }

        private static double mean(List<Double> rates) {
            return rates.size() / rates.stream().mapToDouble(rate -> 1 / rate).sum();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int batches = (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000) / BATCH;
        try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:plain")) {
            execute(memory, migrations());
            measure("memory", arguments[0], List.of(), memory, batches);
        }
        Path directory = Files.createTempDirectory("understudy-loads");
        try (Connection file = DriverManager.getConnection("jdbc:h2:file:" + directory + "/plain;WRITE_DELAY=0;RETENTION_TIME=0")) {
            execute(file, migrations());
            measure("directory", arguments[0], List.of("--understudy.store=" + directory.resolve("store")), file, batches);
        }
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            List<String> options = Arrays.asList(postgresql.trim().split("\\s+"));
            try (Connection plain = DriverManager.getConnection(
                    value(options, "url"), value(options, "username"), value(options, "password"))) {
                measure("postgresql", arguments[0], options, plain, batches);
            }
        }
    }

    private static void measure(String store, String jar, List<String> options, Connection connection, int batches) throws Exception {
        Process server = start(jar, options);
        try {
            if (store.equals("postgresql")) {
                copyTables(connection);
            }
            Rates api = new Rates();
            Rates behind = new Rates();
            Rates plain = new Rates();
            post("schema", "[{\"key\": \"1.big\"}]");
            post("table", tables(0));
            try (PlainRows rows = new PlainRows(connection)) {
                for (int batch = 0; batch < WARM_UP + batches; batch++) {
                    int now = batch;
                    String columns = columns(batch);
                    behind.measure(batch, () -> {
                        api.measure(now, () -> post("column", columns));
                        post("table", tables(now + 1)); // which waits until the full text has been brought along
                    });
                    rows.prepare(batch);
                    plain.measure(batch, rows::write);
                }
            }
            System.out.printf(Locale.ROOT, "%-12s %,d columns; API to JDBC %.2f; heap in use afterwards: %s%n",
                    store, (WARM_UP + batches) * BATCH, api.whole() / plain.whole(), heap(server.pid()));
            report("API", api);
            report("with full text", behind);
            report("JDBC", plain);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Process start(String jar, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-jar", jar, "--server.port=" + PORT));
        command.addAll(options);
        Process server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        awaitStart();
        return server;
    }

    private static String tables(int batch) {
        int first = batch * BATCH / COLUMNS_OF_TABLE;
        return IntStream.range(first, first + BATCH / COLUMNS_OF_TABLE)
                .mapToObj(table -> "{\"key\": \"1.big.t" + table + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String columns(int batch) {
        return IntStream.range(batch * BATCH, (batch + 1) * BATCH).mapToObj(Loads::column).collect(Collectors.joining(",", "[", "]"));
    }

    /** Writes what the API does, but for what it reads, checks and answers. What the values are is found out before. */
    private static final class PlainRows implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement objects;
        private final PreparedStatement columns;
        private final List<Object[]> ofObjects = new ArrayList<>();
        private final List<Object[]> ofColumns = new ArrayList<>();

        PlainRows(Connection connection) throws Exception {
            this.connection = connection;
            connection.setAutoCommit(false);
            execute(connection, """
                    insert into rdbms_schema (id, ds_id, name, object_key, title, description, deleted, ts_created, ts_updated)
                    values (9, 1, 'big', '1.big', '', '', false, current_timestamp, current_timestamp)""");
            objects = connection.prepareStatement("""
                    insert into catalog_object (otype, oid, object_key, key_digest, source_id, name, title, description, url,
                        parent_otype, parent_oid, ts_updated) values ('attribute', ?, ?, ?, 1, ?, ?, '', ?, 'table', ?, ?)""");
            columns = connection.prepareStatement("""
                    insert into rdbms_column (id, ds_id, schema_id, table_id, name, object_key, title, description, column_type,
                        nullable, position, is_primary_key, is_foreign_key, is_other_index, deleted, ts_created, ts_updated)
                    values (?, 1, 9, ?, ?, ?, ?, '', 'varchar(100)', true, ?, false, false, false, false, ?, ?)""");
        }

        void prepare(int batch) throws Exception {
            insertTables(connection, batch);
            ofObjects.clear();
            ofColumns.clear();
            OffsetDateTime now = OffsetDateTime.now();
            for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
                String name = name(i);
                ofColumns.add(new Object[] {i, table(i), name, key(i), title(i), position(i), now, now});
                ofObjects.add(new Object[] {i, key(i), digest(key(i)), name, title(i), "/attribute/" + i + "/", table(i), now});
            }
        }

        void write() throws Exception {
            write(columns, ofColumns);
            write(objects, ofObjects);
            connection.commit();
        }

        private static void write(PreparedStatement statement, List<Object[]> rows) throws Exception {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }

        @Override
        public void close() throws Exception {
            objects.close();
            columns.close();
        }
    }

    private static void insertTables(Connection connection, int batch) throws Exception {
        int count = BATCH / COLUMNS_OF_TABLE;
        String rows = IntStream.range(batch * count, (batch + 1) * count)
                .mapToObj(table -> "(%1$d, 1, 9, 'big', 't%1$d', '1.big.t%1$d', '', '', 'TABLE', false, current_timestamp, current_timestamp)"
                        .formatted(table))
                .collect(Collectors.joining(", "));
        execute(connection, "insert into rdbms_table (id, ds_id, schema_id, schema_name, name, object_key, title, description,"
                + " table_type, deleted, ts_created, ts_updated) values " + rows);
        connection.commit();
    }

    private static String column(int i) {
        return "{\"key\": \"%s\", \"column_type\": \"varchar(100)\", \"title\": \"%s\", \"nullable\": true, \"position\": %d}"
                .formatted(key(i), title(i), position(i));
    }

    private static int table(int i) {
        return i / COLUMNS_OF_TABLE;
    }

    private static int position(int i) {
        return i % COLUMNS_OF_TABLE + 1;
    }

    private static String name(int i) {
        return "column_" + position(i);
    }

    private static String title(int i) {
        return "Column " + position(i);
    }

    private static String key(int i) {
        return "1.big.t" + table(i) + "." + name(i);
    }

    /** As the server makes them: that of the table first, so that columns of one table are neighbours. */
    private static String digest(String key) throws Exception {
        return hash(key.substring(0, key.lastIndexOf('.'))).substring(0, 8) + hash(key).substring(0, 40);
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            StringBuilder script = new StringBuilder();
            for (Path file : files.sorted(Comparator.comparingInt(Loads::version)).toList()) {
                script.append(Files.readString(file).replace("${bytes}", "blob").replaceAll("\\$\\{\\w+}", "")).append('\n');
            }
            return script.toString();
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }

    /** Tables as the default instance has them, in a schema of their own. */
    private static void copyTables(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet schema = statement.executeQuery("select schema_name from understudy.instance where name = 'default'")) {
            schema.next();
            String like = schema.getString(1);
            execute(connection, "drop schema if exists plain cascade; create schema plain; set search_path to plain");
            for (String table : List.of("catalog_object", "rdbms_schema", "rdbms_table", "rdbms_column")) {
                execute(connection, "create table %1$s (like \"%2$s\".%1$s including all)".formatted(table, like));
            }
            execute(connection, "alter table rdbms_table add foreign key (schema_id) references rdbms_schema;"
                    + "alter table rdbms_column add foreign key (table_id) references rdbms_table");
        }
    }

    private static void execute(Connection connection, String script) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String value(List<String> options, String name) {
        return options.stream()
                .filter(option -> option.startsWith("--spring.datasource." + name + "="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static void awaitStart() throws Exception {
        for (int second = 0; second < 120; second++) {
            try {
                if (send("GET", "/integration/v2/schema/?limit=1", "").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException("the server does not start");
    }

    private static void post(String kind, String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/integration/v2/" + kind + "/?ds_id=1", body);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                        .header("Token", "server-admin-token")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String heap(long pid) throws Exception {
        jcmd(pid, "GC.run");
        return jcmd(pid, "GC.heap_info").lines().filter(line -> line.contains("used")).findFirst().orElse("?").strip();
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), command)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void report(String name, Rates rates) {
        System.out.printf(Locale.ROOT, "  %-14s %,8.0f/s; first tenth %,8.0f/s, last %,8.0f/s (%.2f)%n",
                name, rates.whole(), rates.first(), rates.last(), rates.last() / rates.first());
    }
}
