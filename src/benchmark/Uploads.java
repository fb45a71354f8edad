import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Uploads that are much larger than the server's heap of 256 MB, into a directory and into the PostgreSQL that BENCHMARK_POSTGRESQL names.
 * {@code java Uploads.java understudy.jar [megabytes]}; see docs/benchmarks.md.
 */
class Uploads {

    private static final int FIRST_PORT = 18190;

    /** Lines that are sent as one piece of the body. */
    private static final int PIECE = 1000;

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        long bytes = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 200) * 1_000_000;
        run("directory", FIRST_PORT, arguments[0], List.of("--understudy.store=" + Files.createTempDirectory("understudy-store")), bytes);
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            run("postgresql", FIRST_PORT + 1, arguments[0], Arrays.asList(postgresql.trim().split("\\s+")), bytes);
        }
    }

    private static void run(String store, int port, String jar, List<String> settings, long bytes) throws Exception {
        Process server = start(store, port, jar, settings);
        try {
            String files = "/api/v1/bulk_metadata/file_upload/3/";
            measure(store, "files", server, port, files, Uploads::file, bytes);
            measure(store, "the same again", server, port, files, Uploads::file, bytes);
            measure(store, "none", server, port, files, Uploads::file, 0);
            String source = "/api/v1/bulk_metadata/extraction/3?remove_not_seen=true";
            measure(store, "tables and columns", server, port, source, Uploads::table, bytes);
            measure(store, "lines that are none", server, port, source, line -> "nonsense\n", bytes / 10);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void measure(
            String store, String what, Process server, int port, String path, LongFunction<String> line, long bytes)
            throws Exception {
        long lines = bytes == 0 ? 0 : bytes / (line.apply(PIECE).length());
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Token", "server-admin-token")
                .POST(BodyPublishers.ofInputStream(() -> body(line, lines)))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-12s %-22s %9d lines %8.1f s %9.0f lines/s   peak resident %s   %d %s%n",
                store, what, lines, seconds, lines / seconds, peak(server), answer.statusCode(), answer.body());
    }

    /** A line of a file deep down, a thousand in each directory: a kilobyte. */
    private static String file(long i) {
        return "{\"path\": \"/landing/%s/year=%d/day=%d\", \"name\": \"part-%07d.parquet\", \"is_directory\": false, \"size_in_bytes\": %d, \"ts_last_modified\": \"2024-05-01T10:00:00Z\", \"owner\": \"etl\", \"permission_bits\": 644}\n"
                .formatted("directory/".repeat(20) + "d".repeat(600), 2000 + i / 100_000, i / 1000, i, i);
    }

    /** A line of a table, then those of a hundred columns, with a kilobyte of comment each. */
    private static String table(long i) {
        String table = "3.landing.table_%d".formatted(i / 101);
        return i % 101 == 0
                ? "{\"key\": \"%s\", \"table_type\": \"TABLE\", \"table_comment\": \"%s\"}\n".formatted(table, "c".repeat(1000))
                : "{\"key\": \"%s.column_%d\", \"column_type\": \"varchar(100)\", \"position\": %d, \"nullable\": true, \"column_comment\": \"%s\"}\n"
                        .formatted(table, i, i % 101, "c".repeat(1000));
    }

    private static InputStream body(LongFunction<String> line, long lines) {
        Iterator<InputStream> pieces = LongStream.iterate(0, from -> from < lines, from -> from + PIECE)
                .mapToObj(from -> piece(line, from, Math.min(from + PIECE, lines)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        });
    }

    private static InputStream piece(LongFunction<String> line, long from, long to) {
        StringBuilder text = new StringBuilder();
        LongStream.range(from, to).mapToObj(line).forEach(text::append);
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As the kernel has it; nothing elsewhere than on Linux. */
    private static String peak(Process server) throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream().filter(each -> each.startsWith("VmHWM")).map(each -> each.replaceAll("\\s+", " ")).findFirst().orElse("")
                : "";
    }

    private static Process start(String name, int port, String jar, List<String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar, "--server.port=" + port));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("understudy-" + name, ".log").toFile())
                .start();
        while (!isReady(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended by itself");
            }
            Thread.sleep(200);
        }
        return process;
    }

    private static boolean isReady(int port) throws InterruptedException {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build(), BodyHandlers.ofString());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
