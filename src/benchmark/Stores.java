import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same server on the databases that it can be kept in: in memory, in a directory, and in the PostgreSQL that BENCHMARK_POSTGRESQL names.
 * They are asked in turn, so that whatever else the machine does hits all. {@code java Stores.java understudy.jar}; see docs/benchmarks.md.
 */
class Stores {

    private static final int FIRST_PORT = 18090;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 7;

    private record Call(String method, String path, String body) {

        static Call get(String path) {
            return new Call("GET", path, "");
        }
    }

    /** @param before what has to be done each time, and is not measured */
    private record Work(int times, List<Call> calls, List<Call> before) {

        Work(int times, Call call) {
            this(times, List.of(call), List.of());
        }
    }

    private record Figures(List<Double> wall, List<Double> cpu) {}

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        Map<String, List<String>> stores = new LinkedHashMap<>();
        stores.put("memory", List.of());
        stores.put("directory", List.of("--understudy.store=" + Files.createTempDirectory("understudy-store")));
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            stores.put("postgresql", Arrays.asList(postgresql.trim().split("\\s+")));
        }
        List<Server> servers = new ArrayList<>();
        try {
            for (Map.Entry<String, List<String>> store : stores.entrySet()) {
                servers.add(Server.start(store.getKey(), FIRST_PORT + servers.size(), arguments[0], store.getValue()));
            }
            for (Server server : servers) {
                server.send(new Call("POST", "/_understudy/fixtures", articles()));
            }
            for (Map.Entry<String, Work> work : works().entrySet()) {
                measure(work.getKey(), work.getValue(), servers);
            }
        } finally {
            for (Server server : servers) {
                server.process.destroy();
                server.process.waitFor();
            }
        }
    }

    private static Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("read by id", new Work(500, Call.get("/integration/v1/article/1001/")));
        works.put("list of 100 articles", new Work(50, Call.get("/integration/v1/article/?limit=100&order_by=id")));
        works.put("write of one article", new Work(100, new Call("POST", "/integration/v1/article/", "{\"title\": \"t\", \"body\": \"b\"}")));
        works.put("write of 1000 documents", new Work(1, new Call("POST", "/integration/v2/document/", documents())));
        Call create = new Call("PUT", "/_understudy/instances/bench?dataset=starter", "");
        Call delete = new Call("DELETE", "/_understudy/instances/bench", "");
        works.put("create instance", new Work(1, List.of(create), List.of(create, delete)));
        works.put("reset", new Work(5, List.of(new Call("POST", "/_understudy/instances/bench/reset", "")), List.of(create)));
        return works;
    }

    private static void measure(String name, Work work, List<Server> servers) throws Exception {
        List<Figures> figures = servers.stream().map(server -> new Figures(new ArrayList<>(), new ArrayList<>())).toList();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < servers.size(); i++) {
                Server server = servers.get(i);
                for (Call call : work.before()) {
                    server.send(call);
                }
                double cpu = server.cpuMillis();
                long began = System.nanoTime();
                for (int time = 0; time < work.times(); time++) {
                    for (Call call : work.calls()) {
                        server.send(call);
                    }
                }
                if (round >= 0) {
                    figures.get(i).wall().add((System.nanoTime() - began) / 1e6 / work.times());
                    figures.get(i).cpu().add((server.cpuMillis() - cpu) / work.times());
                }
            }
        }
        for (int i = 0; i < servers.size(); i++) {
            double wall = median(figures.get(i).wall());
            System.out.printf(Locale.ROOT, "%-26s %-12s %9.2f ms   cpu of the server %9.2f ms   %.2f times memory%n", i == 0 ? name : "",
                    servers.get(i).name(), wall, median(figures.get(i).cpu()), wall / median(figures.get(0).wall()));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String articles() {
        return IntStream.range(1001, 1101)
                .mapToObj(id -> "{id: %d, title: Article %d, author: 1, body: <p>%s</p>}".formatted(id, id, "words and words ".repeat(10)))
                .collect(Collectors.joining(", ", "articles: [", "]"));
    }

    private static String documents() {
        return IntStream.range(0, 1000)
                .mapToObj(n -> "{\"title\": \"Document %d\", \"document_hub_id\": 2}".formatted(n))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private record Server(String name, int port, Process process) {

        static Server start(String name, int port, String jar, List<String> settings) throws Exception {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar, "--server.port=" + port));
            command.addAll(settings);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("understudy-" + name, ".log").toFile())
                    .start();
            Server server = new Server(name, port, process);
            while (!server.isReady()) {
                Thread.sleep(200);
            }
            return server;
        }

        double cpuMillis() {
            return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
        }

        void send(Call call) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()))
                    .header("Token", "server-admin-token")
                    .header("Content-Type", call.path().endsWith("fixtures") ? "application/yaml" : "application/json")
                    .method(call.method(), BodyPublishers.ofString(call.body()))
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IOException(call.path() + ": " + response.statusCode() + " " + response.body());
            }
        }

        private boolean isReady() throws InterruptedException {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended by itself");
            }
            try {
                send(Call.get("/actuator/health"));
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
