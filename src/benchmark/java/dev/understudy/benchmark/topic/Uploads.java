package dev.understudy.benchmark.topic;

import dev.understudy.benchmark.Bench;
import dev.understudy.benchmark.contender.Understudy;
import dev.understudy.benchmark.load.Sample;
import dev.understudy.benchmark.report.Report;
import dev.understudy.benchmark.report.Table;
import dev.understudy.benchmark.server.Server;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Uploads in lines of a kilobyte that are much larger than the server's heap of 256 MB: that they go through, and how much memory is resident
 * at most, counts more than how long they take.
 */
public final class Uploads implements Topic {

    private static final String FILES = "/api/v1/bulk_metadata/file_upload/3/";
    private static final String SOURCE = "/api/v1/bulk_metadata/extraction/3?remove_not_seen=true";

    /** Lines that are sent as one piece of the body. */
    private static final int PIECE = 1000;

    private final long megabytes;

    public Uploads(long megabytes) {
        this.megabytes = megabytes;
    }

    @Override
    public void measure(Bench bench, Report report) throws Exception {
        Table table = new Table("upload of %d MB in a heap of 256 MB".formatted(megabytes));
        for (Understudy store : bench.forms().lasting()) {
            try (Server server = store.withOptions("-Xmx256m").startAfresh()) {
                measure(server, store.name(), table);
                table.put("resident at most", store.name() + ", MB", server.peak());
            }
        }
        report.add(table);
    }

    private void measure(Server server, String store, Table table) throws Exception {
        long bytes = megabytes * 1_000_000;
        String column = store + ", s";
        table.put("files", column, seconds(server, FILES, Uploads::file, bytes));
        table.put("the same again", column, seconds(server, FILES, Uploads::file, bytes));
        table.put("nothing, which removes them", column, seconds(server, FILES, Uploads::file, 0));
        table.put("tables and columns", column, seconds(server, SOURCE, Uploads::tableOrColumn, bytes));
        table.put("a tenth in lines that are none", column, seconds(server, SOURCE, line -> "nonsense\n", bytes / 10));
    }

    private static double seconds(Server server, String path, LongFunction<String> line, long bytes) throws Exception {
        long lines = bytes / line.apply(PIECE).length();
        HttpRequest.Builder request = server.request(path)
                .header("Token", "server-admin-token")
                .POST(BodyPublishers.ofByteArrays(pieces(line, lines)));
        return Sample.of(server, 1, () -> server.exchange(request, BodyHandlers.ofString()))
                        .wallMillis()
                / 1000;
    }

    /** A line of a file deep down, a thousand in each directory. */
    private static String file(long i) {
        return """
                {"path": "/landing/%s/year=%d/day=%d", "name": "part-%07d.parquet", "is_directory": false, "size_in_bytes": %d, \
                "ts_last_modified": "2024-05-01T10:00:00Z", "owner": "etl", "permission_bits": 644}
                """.formatted("directory/".repeat(20) + "d".repeat(600), 2000 + i / 100_000, i / 1000, i, i);
    }

    /** A line of a table, then those of its hundred columns. */
    private static String tableOrColumn(long i) {
        String table = "3.landing.table_%d".formatted(i / 101);
        String comment = "c".repeat(1000);
        return i % 101 == 0 ? """
                {"key": "%s", "table_type": "TABLE", "table_comment": "%s"}
                """.formatted(table, comment) : """
                {"key": "%s.column_%d", "column_type": "varchar(100)", "position": %d, "nullable": true, "column_comment": "%s"}
                """.formatted(table, i, i % 101, comment);
    }

    /** Made up piece by piece while it is sent: it is larger than what the benchmark should hold, too. */
    private static Iterable<byte[]> pieces(LongFunction<String> line, long lines) {
        return () -> LongStream.iterate(0, from -> from < lines, from -> from + PIECE)
                .mapToObj(from -> LongStream.range(from, Math.min(from + PIECE, lines)))
                .map(numbers ->
                        numbers.mapToObj(line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8))
                .iterator();
    }
}
