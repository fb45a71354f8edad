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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Walks ten levels through a graph in which each table of a level feeds each of the next: 100 tables a level make 100,000 edges, and more
 * ways through it than could be counted. In memory, and in the PostgreSQL that BENCHMARK_POSTGRESQL names, whose schema it leaves behind. {@code java
 * Lineage.java understudy.jar [tables of a level]}; see docs/benchmarks.md.
 */
class Lineage {

    private static final int LEVELS = 10;
    private static final int FIRST_PORT = 18290;
    private static final int WARM_UP = 10;
    private static final int CALLS = 30;

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String store;
    private final int port;
    private final int width;

    private Lineage(String store, int port, int width) {
        this.store = store;
        this.port = port;
        this.width = width;
    }

    public static void main(String[] arguments) throws Exception {
        int width = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        new Lineage("memory", FIRST_PORT, width).run(arguments[0], List.of());
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            new Lineage("postgresql", FIRST_PORT + 1, width).run(arguments[0], Arrays.asList(postgresql.trim().split("\\s+")));
        }
    }

    private void run(String jar, List<String> settings) throws Exception {
        Process server = start(jar, settings);
        try {
            for (int level = 0; level <= LEVELS; level++) {
                send("POST", "/integration/v2/table/?ds_id=1", "server-admin-token", all(level, "{\"key\": \"1.shop.%s\"}"));
            }
            String path = IntStream.rangeClosed(0, LEVELS)
                    .mapToObj(level -> all(level, "{\"otype\": \"table\", \"key\": \"1.shop.%s\"}"))
                    .collect(Collectors.joining(",", "{\"paths\": [[", "]]}"));
            String edges = LEVELS * width * width + " edges";
            report(edges + ", posted", List.of(millis("POST", "/integration/v2/lineage/", "server-admin-token", path)));
            report("the same again", List.of(millis("POST", "/integration/v2/lineage/", "server-admin-token", path)));
            for (String who : List.of("server-admin-token", "source-admin-token")) {
                measure("downstream, " + who, "POST", "/integration/v2/bulk_lineage/", who, graph("t0_0", "downstream"));
                measure("upstream, " + who, "POST", "/integration/v2/bulk_lineage/", who, graph("t10_0", "upstream"));
                measure("one hop each way, " + who, "GET", "/integration/v2/lineage/?keyField=key&oid=1.shop.t5_0", who, "");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private String all(int level, String form) {
        return IntStream.range(0, width).mapToObj(i -> form.formatted("t" + level + "_" + i)).collect(Collectors.joining(",", "[", "]"));
    }

    /** The first batch of a hundred nodes; the walk goes through all of them. */
    private static String graph(String table, String direction) {
        return "{\"key_type\": \"fully_qualified_name\", \"root_nodes\": [{\"id\": \"1.shop.%s\", \"otype\": \"table\"}], \"direction\": \"%s\", \"batch_size\": 100}"
                .formatted(table, direction);
    }

    private void measure(String what, String method, String path, String token, String body) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARM_UP + CALLS; i++) {
            millis.add(millis(method, path, token, body));
        }
        report(what, millis.subList(WARM_UP, millis.size()));
    }

    private void report(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-12s %-40s median %8.1f ms   slowest %8.1f ms%n",
                store, what, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    private double millis(String method, String path, String token, String body) throws Exception {
        long began = System.nanoTime();
        send(method, path, token, body);
        return (System.nanoTime() - began) / 1e6;
    }

    private void send(String method, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Token", token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private Process start(String jar, List<String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar, "--server.port=" + port));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("understudy-" + store, ".log").toFile())
                .start();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(store + " has ended by itself");
            }
            Thread.sleep(200);
        }
        return process;
    }

    private boolean isReady() throws InterruptedException {
        try {
            HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build(), BodyHandlers.ofString());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
