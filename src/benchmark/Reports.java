import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Upserts of many BI reports in one call each, into memory, a directory and the PostgreSQL that BENCHMARK_POSTGRESQL names, with a heap
 * of 256 MB: new ones, the same again, columns of each, and reading them back. {@code java Reports.java understudy.jar [reports]}; see
 * docs/benchmarks.md.
 */
class Reports {

    private static final int FIRST_PORT = 18290;
    private static final String SERVER = "/integration/v2/bi/server/1/";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        run("memory", FIRST_PORT, arguments[0], List.of(), reports);
        run("directory", FIRST_PORT + 1, arguments[0], List.of("--understudy.store=" + Files.createTempDirectory("understudy-store")), reports);
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            run("postgresql", FIRST_PORT + 2, arguments[0], Arrays.asList(postgresql.trim().split("\\s+")), reports);
        }
    }

    private static void run(String store, int port, String jar, List<String> settings, int reports) throws Exception {
        Process server = start(store, port, jar, settings);
        try {
            send(port, "PUT", "/_understudy/conf", "{\"alation.api.catalog.limit\": 10000}");
            upsert(store, "new reports", port, "report/", Reports::report, reports);
            upsert(store, "the same again", port, "report/", Reports::report, reports);
            upsert(store, "a column of each", port, "report/column/", Reports::column, reports);
            measure(store, "read back", reports, () -> send(port, "GET", SERVER + "report/?limit=10000", ""));
            measure(store, "the first search", reports, () -> send(port, "GET", "/integration/v1/search/?q=Dashboard", ""));
            measure(store, "their folder", reports, () -> send(port, "GET", SERVER + "folder/1/", ""));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void upsert(String store, String what, int port, String path, IntFunction<String> item, int items)
            throws Exception {
        String body = IntStream.range(0, items).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
        measure(store, what, items, () -> send(port, "POST", SERVER + path, body));
    }

    private interface Call {
        HttpResponse<String> send() throws Exception;
    }

    private static void measure(String store, String what, int items, Call call) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = call.send();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%-12s %-18s %7d %8.2f s %9.0f/s   %d, %d KB%n",
                store, what, items, seconds, items / seconds, answer.statusCode(), answer.body().length() / 1024);
    }

    private static String report(int i) {
        return """
                {"external_id": "dash-%1$d", "name": "Dashboard %1$d", "created_at": "2024-05-01T10:00:00Z", "source_url": "/views/%1$d", \
                "bi_object_type": "Dashboard", "description_at_source": "What %1$d shows", "owner": "analyst", "report_type": "DASHBOARD", \
                "num_accesses": %1$d, "popularity": 0.5, "parent_folder": "sales", "parent_reports": ["revenue"], "parent_datasources": ["orders"]}"""
                .formatted(i);
    }

    private static String column(int i) {
        return """
                {"external_id": "dash-%1$d.net", "name": "Net", "data_type": "number", "role": "measure", "expression": "SUM(net)", \
                "values": ["1", "2"], "report": "dash-%1$d", "parent_datasource_columns": ["orders.net"]}"""
                .formatted(i);
    }

    private static HttpResponse<String> send(int port, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Token", "server-admin-token")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
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
