import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A result of a million rows: made by running a query, and read as CSV, from a server with a heap of 256 MB that keeps it in a
 * directory or in the PostgreSQL that BENCHMARK_POSTGRESQL names. {@code java Results.java understudy.jar [rows]}; see
 * docs/benchmarks.md.
 */
class Results {

    private static final int FIRST_PORT = 18290;
    private static final int READERS = 4;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        run("directory", FIRST_PORT, arguments[0], List.of("--understudy.store=" + Files.createTempDirectory("understudy-store")), rows);
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            run("postgresql", FIRST_PORT + 1, arguments[0], Arrays.asList(postgresql.trim().split("\\s+")), rows);
        }
    }

    private static void run(String store, int port, String jar, List<String> settings, long rows) throws Exception {
        Process server = start(store, port, jar, settings);
        try {
            post(port, "/_understudy/fixtures", """
                    {"simulated_databases": [{"source": 1, "schemas": [{"name": "big", "tables": [{"name": "facts", "row_count": %d, "columns": [
                        {"name": "id", "type": "bigint"}, {"name": "amount", "type": "numeric(12,2)"}, {"name": "at", "type": "timestamp"},
                        {"name": "customer", "type": "varchar"}, {"name": "note", "type": "varchar"}]}]}]}],
                     "queries": [{"id": 4711, "data_source": 1, "author": 5, "content": "select * from big.facts"}]}""".formatted(rows));
            long began = System.nanoTime();
            post(port, "/_understudy/queries/4711/run", "");
            report(store, "run", rows, began, server);
            int result = latest(port);
            for (int time = 1; time <= 3; time++) {
                began = System.nanoTime();
                require(rows + 1, lines(port, result));
                report(store, "CSV", rows, began, server);
            }
            began = System.nanoTime();
            readTogether(port, result, rows);
            report(store, READERS + " readers at once", READERS * rows, began, server);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void readTogether(int port, int result, long rows) throws Exception {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Thread reader = new Thread(() -> {
                try {
                    require(rows + 1, lines(port, result));
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
            reader.start();
            readers.add(reader);
        }
        for (Thread reader : readers) {
            reader.join();
        }
    }

    private static void report(String store, String what, long rows, long began, Process server) throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-12s %-18s %9d rows %8.1f s %9.0f rows/s   peak resident %s%n",
                store, what, rows, seconds, rows / seconds, peak(server));
    }

    private static void require(long wanted, long found) {
        if (wanted != found) {
            throw new IllegalStateException("there are " + found + " lines, not " + wanted);
        }
    }

    private static long lines(int port, int result) throws Exception {
        HttpResponse<InputStream> answer = HTTP.send(
                request(port, "/integration/v1/result/" + result + "/csv/").build(), BodyHandlers.ofInputStream());
        try (BufferedReader csv = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            return csv.lines().count();
        }
    }

    private static int latest(int port) throws Exception {
        String answer = HTTP.send(request(port, "/integration/v1/query/4711/result/latest/").build(), BodyHandlers.ofString()).body();
        return Integer.parseInt(answer.replaceAll("^\\{\"id\":(\\d+),.*", "$1"));
    }

    private static void post(int port, String path, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                request(port, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        System.out.println(path + " " + answer.body());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Token", "server-admin-token");
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
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar, "--server.port=" + port,
                "--understudy.queries.max-result=1GB"));
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
