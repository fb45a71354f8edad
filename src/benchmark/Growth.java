import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a call costs when something has grown, and what it takes of the heap: instances, objects, people with tokens, datasets, time.
 * {@code java Growth.java understudy.jar [what [most]]}; see docs/benchmarks.md.
 */
class Growth {

    private static final int FIRST_PORT = 18290;
    private static final int ROUNDS = 5;
    private static final int BATCH = 5000;
    private static final String DEFAULT = "default";
    private static final Random RANDOM = new Random(1);

    /** @param times in one round, so that the clock of CPU times is fine enough */
    private record Call(String name, String method, String path, String token, int times) {

        static Call get(String name, String path, int times) {
            return new Call(name, "GET", path, "server-admin-token", times);
        }
    }

    private static final List<Call> CALLS = List.of(
            new Call("credential and role", "POST", "/integration/v1/article/", "viewer-token", 1000),
            Call.get("read by id", "/integration/v1/article/1/", 1000),
            Call.get("list of 100", "/integration/v2/document/?limit=100", 100),
            Call.get("filtered list", "/integration/v2/document/?id={id}", 500),
            Call.get("search", "/integration/v1/search/?q=churn", 300));

    public static void main(String[] arguments) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("instances", Growth::instances);
        parts.put("objects", Growth::objects);
        parts.put("people", Growth::people);
        parts.put("dataset", Growth::dataset);
        parts.put("time", Growth::time);
        Path jar = Path.of(arguments[0]);
        if (arguments.length > 1) {
            parts.keySet().retainAll(List.of(arguments[1]));
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            System.out.printf("%n%s%n", part.getKey());
            part.getValue().measure(jar, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0);
        }
    }

    /** Calls to one instance, and to all in turn. */
    private static void instances(Path jar, int most) throws Exception {
        try (Server server = Server.start(jar, 0)) {
            Subject one = new Subject(server, i -> DEFAULT);
            compare("warm-up", one, one);
            long before = server.heap();
            int made = 0;
            for (int wanted : upTo(most, 20, 200)) {
                for (; made < wanted; made++) {
                    server.send("PUT", "/_understudy/instances/g" + made, DEFAULT, "", "");
                }
                System.out.printf(Locale.ROOT, "heap of each of %d instances that nobody has asked yet: %d KB%n", made, (server.heap() - before) / 1024 / made);
                compare(wanted + " instances", one, new Subject(server, i -> "g" + i % wanted));
                System.out.printf(Locale.ROOT, "and of those that have just been asked, with their full texts: %d KB%n", (server.heap() - before) / 1024 / made);
            }
        }
    }

    private static void objects(Path jar, int most) throws Exception {
        try (Server few = Server.start(jar, 0);
                Server many = Server.start(jar, 1)) {
            load(few, 0, 1_000);
            Subject one = new Subject(few, i -> DEFAULT);
            compare("warm-up", one, new Subject(many, i -> DEFAULT));
            long before = many.heap();
            int made = 0;
            for (int wanted : upTo(most, 10_000, 100_000, 1_000_000)) {
                load(many, made, wanted);
                made = wanted;
                compare(wanted + " objects, beside 1000", one, new Subject(many, i -> DEFAULT));
                System.out.printf(Locale.ROOT, "heap of each object: %d bytes%n", (many.heap() - before) / wanted);
            }
        }
    }

    private static void load(Server server, int from, int to) {
        for (int made = from; made < to; made += BATCH) {
            server.send("POST", "/integration/v2/document/", DEFAULT, "server-admin-token", documents(made, Math.min(BATCH, to - made)));
        }
    }

    private static void people(Path jar, int most) throws Exception {
        int people = most == 0 ? 10_000 : most;
        try (Server few = Server.start(jar, 0);
                Server many = Server.start(jar, 1)) {
            for (int from = 0; from < people; from += 1000) {
                many.send("POST", "/_understudy/fixtures", DEFAULT, "", peopleWithTokens(100 + from, 1000));
            }
            for (String line : List.of("warm-up", people + " people with tokens, beside those of the starter dataset")) {
                compare(line, new Subject(few, i -> DEFAULT), new Subject(many, i -> DEFAULT));
            }
        }
    }

    /** A dataset is kept for the next instance; so the first costs it and its rows, the second the rows alone. */
    private static void dataset(Path jar, int most) throws Exception {
        int objects = most == 0 ? 100_000 : most;
        Path file = Files.createTempFile("growth", ".yaml");
        Files.writeString(file, "extends: empty\ndocuments:\n" + IntStream.range(0, objects)
                .mapToObj(n -> "  - {id: %d, title: Document %d, description: What document %d says, folders: [1]}%n".formatted(n + 1, n, n))
                .collect(Collectors.joining()) + "folders: [{id: 1, title: All, hub: 1}]\n");
        try (Server server = Server.start(jar, 0, "--understudy.dataset=" + file, "--understudy.dataset-max-values=" + 20 * (objects + 1000))) {
            long one = server.heap();
            server.send("PUT", "/_understudy/instances/second", DEFAULT, "", "");
            long rows = server.heap() - one;
            server.send("DELETE", "/_understudy/instances/second", DEFAULT, "", "");
            server.send("PUT", "/_understudy/instances/empty?dataset=empty", DEFAULT, "", "");
            System.out.printf(Locale.ROOT, "heap with one instance %d MB, a second one %d MB%n", one >> 20, rows >> 20);
            for (int i = 0; i < 3; i++) {
                double cpu = server.cpuMillis();
                long began = System.nanoTime();
                server.send("POST", "/_understudy/instances/default/reset", DEFAULT, "", "");
                System.out.printf(Locale.ROOT, "reset %.0f ms, CPU %.0f ms, heap afterwards %d MB%n",
                        (System.nanoTime() - began) / 1e6, server.cpuMillis() - cpu, server.heap() >> 20);
            }
        }
    }

    /** Reads, and writes that are undone by a reset now and then, for some minutes. */
    private static void time(Path jar, int minutes) throws Exception {
        try (Server server = Server.start(jar, 0)) {
            long end = System.nanoTime() + Duration.ofMinutes(minutes == 0 ? 5 : minutes).toNanos();
            for (long round = 0; System.nanoTime() < end; round++) {
                double cpu = server.cpuMillis();
                for (int i = 0; i < 2000; i++) {
                    Call call = CALLS.get(i % CALLS.size());
                    server.send(call, DEFAULT);
                    if (i % 20 == 0) {
                        server.send("POST", "/integration/v1/article/", DEFAULT, "server-admin-token", "{\"title\": \"t\", \"body\": \"b\"}");
                    }
                }
                double each = (server.cpuMillis() - cpu) / 2000;
                server.send("POST", "/_understudy/instances/default/reset", DEFAULT, "", "");
                System.out.printf(Locale.ROOT, "%3d: CPU %.3f ms, heap %d KB, threads %d, handles %d%n", round, each, server.heap() / 1024, server.threads(), server.handles());
            }
        }
    }

    private static int[] upTo(int most, int... sizes) {
        return IntStream.of(sizes).filter(size -> most == 0 || size <= most).toArray();
    }

    /** What is asked, and in which instance the call of a number. */
    private record Subject(Server server, IntFunction<String> instance) {

        /** The CPU of the whole server for each call, in milliseconds. */
        double cpu(Call call) {
            double before = server.cpuMillis();
            for (int i = 0; i < call.times(); i++) {
                server.send(call, instance.apply(RANDOM.nextInt(1 << 20)));
            }
            return (server.cpuMillis() - before) / call.times();
        }
    }

    /** In turn, so that whatever else the machine does hits both; medians behind a round that is not measured. */
    private static void compare(String line, Subject small, Subject grown) {
        System.out.println(line);
        for (Call call : CALLS) {
            List<Double> before = new ArrayList<>();
            List<Double> after = new ArrayList<>();
            for (int round = -1; round < ROUNDS; round++) {
                double one = small.cpu(call);
                double other = grown.cpu(call);
                if (round >= 0) {
                    before.add(one);
                    after.add(other);
                }
            }
            System.out.printf(Locale.ROOT, "  %-22s %7.3f ms %7.3f ms   × %.2f%n", call.name(), median(before), median(after), median(after) / median(before));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String documents(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> "{\"title\": \"Document %d\", \"description\": \"<p>alpha%d of many words</p>\", \"document_hub_id\": 2}".formatted(n, n % 5000))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String peopleWithTokens(int first, int count) {
        String users = IntStream.range(first, first + count)
                .mapToObj(n -> "{id: %1$d, username: person%1$d@example.com, display_name: Person %1$d, role: VIEWER}".formatted(n))
                .collect(Collectors.joining(", ", "users: [", "]\n"));
        String tokens = IntStream.range(first, first + count)
                .mapToObj(n -> "{id: %1$d, user: %1$d, name: t, refresh_token: refresh-%1$d, access_token: access-%1$d}".formatted(n))
                .collect(Collectors.joining(", ", "tokens: [", "]\n"));
        return users + tokens;
    }

    @FunctionalInterface
    private interface Part {
        void measure(Path jar, int most) throws Exception;
    }

    private record Server(Process process, int port) implements AutoCloseable {

        private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        static Server start(Path jar, int number, String... settings) throws Exception {
            String options = System.getenv().getOrDefault("BENCHMARK_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx4g");
            List<String> command = new ArrayList<>(List.of(javaTool("java")));
            command.addAll(Arrays.asList(options.trim().split("\\s+")));
            int port = FIRST_PORT + number;
            command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port));
            command.addAll(Arrays.asList(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("understudy-growth", ".log").toFile())
                    .start();
            Server server = new Server(process, port);
            while (!server.isReady()) {
                Thread.sleep(200);
            }
            return server;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }

        void send(Call call, String instance) {
            send(call.method(), call.path().replace("{id}", String.valueOf(1 + RANDOM.nextInt(1000))), instance, call.token(), "");
        }

        void send(String method, String path, String instance, String token, String body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Token", token)
                    .header("X-Understudy-Instance", instance)
                    .header("Content-Type", path.endsWith("fixtures") ? "application/yaml" : "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
                if (answer.statusCode() >= 400 && answer.statusCode() != 403) {
                    throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(path, failed);
            }
        }

        double cpuMillis() {
            return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
        }

        /** What is in use behind a full collection, in bytes. */
        long heap() throws IOException, InterruptedException {
            Process jcmd = new ProcessBuilder(javaTool("jcmd"), String.valueOf(process.pid()), "GC.class_histogram").start();
            try (BufferedReader lines = jcmd.inputReader()) {
                String total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
                return Long.parseLong(total.trim().split("\\s+")[2]);
            } finally {
                jcmd.waitFor();
            }
        }

        long threads() throws IOException {
            return entries("task");
        }

        long handles() throws IOException {
            return entries("fd");
        }

        private long entries(String folder) throws IOException {
            try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(process.pid()), folder))) {
                return all.count();
            }
        }

        private boolean isReady() {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server has ended by itself");
            }
            try {
                return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build(), BodyHandlers.discarding())
                        .statusCode() == 200;
            } catch (IOException | InterruptedException notYet) {
                return false;
            }
        }

        private static String javaTool(String name) {
            return Path.of(System.getProperty("java.home"), "bin", name).toString();
        }
    }
}
