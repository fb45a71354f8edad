import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures the packaged server beside WireMock, which answers canned bodies of the same sizes, turn by turn in one run on one
 * machine. WireMock runs twice: as it comes, and without the request journal that it keeps of every call. Needs nothing but a JDK: {@code java Benchmark.java understudy.jar wiremock-standalone.jar}. See docs/benchmarks.md.
 */
public final class Benchmark {

    private static final int STARTS = 3;
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 4;
    private static final Duration WARM_UP = new Duration(20);
    private static final Duration ROUND = new Duration(5);
    private static final int ARTICLES = 300;
    private static final int INSTANCES = 60;
    private static final int BULK = 1000;
    private static final int BULKS = 30;
    private static final int SEARCHED = 100_000;
    private static final int SEARCHES = 2000;

    private static final int UNDERSTUDY_PORT = 18090;
    private static final int WIREMOCK_PORT = 18091;
    private static final int BARE_WIREMOCK_PORT = 18092;

    private record Duration(int seconds) {}

    private record Result(double perSecond, double p99Millis) {}

    private final Path understudyJar;
    private final Path wiremockJar;
    private final Path work = Files.createTempDirectory("understudy-benchmark");

    private Benchmark(Path understudyJar, Path wiremockJar) throws IOException {
        this.understudyJar = understudyJar;
        this.wiremockJar = wiremockJar;
    }

    public static void main(String[] arguments) throws Exception {
        new Benchmark(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws Exception {
        System.out.printf("java %s, %d processors, %d connections%n%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), CONNECTIONS);
        Files.createDirectories(work.resolve("mappings"));
        Path dataset = work.resolve("dataset.yaml");
        Files.writeString(dataset, dataset());
        Process understudy = understudy(dataset);
        String read = awaitBody(UNDERSTUDY_PORT, "/integration/v1/article/1001/");
        String list = awaitBody(UNDERSTUDY_PORT, "/integration/v1/article/?limit=100&skip=100");
        writeStub("read", "/integration/v1/article/1001/", read);
        writeStub("list", "/integration/v1/article/\\\\?.*", list);
        stop(understudy);

        measureStarts(dataset);
        understudy = understudy(dataset);
        Process wiremock = wiremock(WIREMOCK_PORT);
        Process bareWiremock = wiremock(BARE_WIREMOCK_PORT, "--no-request-journal");
        try {
            awaitBody(UNDERSTUDY_PORT, "/integration/v1/article/1001/");
            awaitBody(WIREMOCK_PORT, "/integration/v1/article/1001/");
            awaitBody(BARE_WIREMOCK_PORT, "/integration/v1/article/1001/");
            long idleUnderstudy = residentMegabytes(understudy);
            long idleWiremock = residentMegabytes(bareWiremock);
            measureLoad("read by id (" + read.length() + " bytes)", "/integration/v1/article/1001/");
            measureLoad("list of 100 (" + list.length() + " bytes)", "/integration/v1/article/?limit=100&skip=100");
            System.out.printf("%-28s understudy %d -> %d MB    wiremock without journal %d -> %d MB%n", "resident, idle -> after load",
                    idleUnderstudy, residentMegabytes(understudy), idleWiremock, residentMegabytes(bareWiremock));
            measureBulk(understudy);
            measureInstances();
        } finally {
            stop(understudy);
            stop(wiremock);
            stop(bareWiremock);
        }
        measureSearch();
    }

    /** The same thousand documents again and again: what one costs must not grow with those that are there. */
    private static void measureBulk(Process understudy) throws IOException {
        StringBuilder body = new StringBuilder("[");
        for (int i = 0; i < BULK; i++) {
            body.append(i == 0 ? "" : ",").append("{\"title\": \"Document ").append(i)
                    .append("\", \"document_hub_id\": 2, \"parent_folder_id\": 2, \"description\": \"<p>How to pay money back</p>\", \"template_id\": 4, \"custom_fields\": ")
                    .append("[{\"field_id\": 5, \"value\": \"Draft\"}, {\"field_id\": 8, \"value\": [{\"otype\": \"user\", \"oid\": 4}]}]}");
        }
        String documents = body.append("]").toString();
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        try (Connection connection = new Connection(UNDERSTUDY_PORT)) {
            for (int i = 0; i < BULKS; i++) {
                double before = cpuMillis(understudy);
                wall.add(millis(() -> connection.send("POST", "/integration/v2/document/", "catalog-admin-token", documents)));
                cpu.add(cpuMillis(understudy) - before);
            }
        }
        int third = BULKS / 3;
        System.out.printf(Locale.ROOT, "%-28s %.0f ms, cpu %.0f ms (medians of rounds %d to %d), cpu %.0f ms (the last %d of %d)%n", "write of " + BULK + " documents",
                median(wall.subList(third, 2 * third)), median(cpu.subList(third, 2 * third)), third + 1, 2 * third,
                median(cpu.subList(2 * third, BULKS)), third, BULKS);
    }

    /** Words of three letters each stand in about one object of forty. */
    private void measureSearch() throws Exception {
        Path dataset = work.resolve("searched.yaml");
        StringBuilder yaml = new StringBuilder("extends: starter\nobjects:\n");
        for (int i = 0; i < SEARCHED; i++) {
            yaml.append("  - {otype: table, id: ").append(1000 + i).append(", key: 1.shop.t").append(i).append(", name: t").append(i)
                    .append(", title: \"").append(word(i)).append(' ').append(word(i / 7 + 3)).append("\", description: \"");
            for (int j = 1; j <= 12; j++) {
                yaml.append(word(i * j + j)).append(' ');
            }
            yaml.append("\"}\n");
        }
        Files.writeString(dataset, yaml);
        Process understudy = understudy(dataset);
        try {
            awaitBody(UNDERSTUDY_PORT, "/integration/v1/article/1/");
            try (Connection connection = new Connection(UNDERSTUDY_PORT)) {
                double first = millis(() -> connection.send("GET", "/integration/v1/search/?q=abc"));
                System.out.printf(Locale.ROOT, "%-28s first one %.0f ms%n", "search, " + SEARCHED + " objects", first);
                for (String query : List.of("q=" + word(7), "q=" + word(7) + "%20" + word(20), "q=%22" + word(7) + "%20" + word(4) + "%22", "q=" + word(7).substring(0, 2) + "*", "q=client")) {
                    for (int i = 0; i < SEARCHES; i++) {
                        connection.send("GET", "/integration/v1/search/?" + query);
                    }
                    double before = cpuMillis(understudy);
                    double wall = millis(() -> {
                        for (int i = 0; i < SEARCHES; i++) {
                            connection.send("GET", "/integration/v1/search/?" + query);
                        }
                    });
                    System.out.printf(Locale.ROOT, "%-28s %-26s %.2f ms, cpu %.2f ms%n", "", query, wall / SEARCHES, (cpuMillis(understudy) - before) / SEARCHES);
                }
            }
        } finally {
            stop(understudy);
        }
    }

    private static String word(int number) {
        int n = Math.floorMod(number * 7919, 500);
        return "" + (char) ('a' + n / 64) + (char) ('b' + n / 8 % 8) + (char) ('k' + n % 8);
    }

    /** What the process has used of all processors so far. */
    private static double cpuMillis(Process process) {
        return process.toHandle().info().totalCpuDuration().map(java.time.Duration::toNanos).orElse(0L) / 1e6;
    }

    private void measureStarts(Path dataset) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            ours.add(secondsToFirstAnswer(() -> understudy(dataset), UNDERSTUDY_PORT));
            theirs.add(secondsToFirstAnswer(() -> wiremock(WIREMOCK_PORT), WIREMOCK_PORT));
        }
        System.out.printf(Locale.ROOT, "%-28s understudy %6.2f s    wiremock %6.2f s    ratio %.2f%n",
                "start to first 200", median(ours), median(theirs), median(ours) / median(theirs));
    }

    private static double secondsToFirstAnswer(Callable<Process> start, int port) throws Exception {
        long began = System.nanoTime();
        Process process = start.call();
        try {
            awaitBody(port, "/integration/v1/article/1001/");
            return (System.nanoTime() - began) / 1e9;
        } finally {
            stop(process);
        }
    }

    /** Rounds alternate, so that whatever else the machine does hits all. */
    private static void measureLoad(String name, String path) throws Exception {
        int[] ports = {UNDERSTUDY_PORT, WIREMOCK_PORT, BARE_WIREMOCK_PORT};
        List<List<Result>> results = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int port : ports) {
            load(port, path, WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ports.length; i++) {
                results.get(i).add(load(ports[i], path, ROUND));
            }
        }
        String[] servers = {"understudy", "wiremock", "wiremock without journal"};
        double ours = median(results.get(0).stream().map(Result::perSecond).toList());
        for (int i = 0; i < ports.length; i++) {
            double perSecond = median(results.get(i).stream().map(Result::perSecond).toList());
            double p99 = median(results.get(i).stream().map(Result::p99Millis).toList());
            System.out.printf(Locale.ROOT, "%-28s %-26s %6.0f/s  p99 %6.2f ms  understudy is %.2f times as fast%n",
                    i == 0 ? name : "", servers[i], perSecond, p99, ours / perSecond);
        }
    }

    private static Result load(int port, String path, Duration duration) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(duration.seconds());
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(() -> requestsUntil(end, port, path)));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                nanos.addAll(each.get());
            }
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Result(sorted.length / (double) duration.seconds(), sorted[(int) (sorted.length * 0.99)] / 1e6);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> requestsUntil(long end, int port, String path) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = new Connection(port)) {
            while (System.nanoTime() < end) {
                long began = System.nanoTime();
                connection.send("GET", path);
                nanos.add(System.nanoTime() - began);
            }
        }
        return nanos;
    }

    private static void measureInstances() throws IOException {
        List<Double> created = new ArrayList<>();
        List<Double> reset = new ArrayList<>();
        try (Connection connection = new Connection(UNDERSTUDY_PORT)) {
            for (int i = 0; i < INSTANCES; i++) {
                String instance = "/_understudy/instances/bench-" + i;
                created.add(millis(() -> connection.send("PUT", instance + "?dataset=starter")));
                reset.add(millis(() -> connection.send("POST", instance + "/reset")));
                connection.send("DELETE", instance);
            }
        }
        System.out.printf(Locale.ROOT, "%-28s create %.1f ms    reset %.1f ms (medians of the last half of %d)%n", "instance, starter dataset",
                median(created.subList(INSTANCES / 2, INSTANCES)), median(reset.subList(INSTANCES / 2, INSTANCES)), INSTANCES);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double millis(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private Process understudy(Path dataset) throws IOException {
        return start("understudy", List.of("-jar", understudyJar.toString(), "--server.port=" + UNDERSTUDY_PORT, "--understudy.dataset=" + dataset));
    }

    private Process wiremock(int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-jar", wiremockJar.toString(), "--port", String.valueOf(port),
                "--bind-address", "127.0.0.1", "--root-dir", work.toString(), "--disable-banner"));
        arguments.addAll(Arrays.asList(more));
        return start("wiremock-" + port, arguments);
    }

    /** Options for both servers' machines can be given in BENCHMARK_JAVA_OPTS. */
    private Process start(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String options = System.getenv("BENCHMARK_JAVA_OPTS");
        if (options != null && !options.isBlank()) {
            command.addAll(Arrays.asList(options.trim().split("\\s+")));
        }
        command.addAll(arguments);
        File log = work.resolve(name + ".log").toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static String awaitBody(int port, String path) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (System.nanoTime() < deadline) {
            try (Connection connection = new Connection(port)) {
                return connection.send("GET", path);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        throw new IllegalStateException("no answer on port " + port);
    }

    private static long residentMegabytes(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status) ? -1 : Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String dataset() {
        StringBuilder yaml = new StringBuilder("extends: starter\narticles:\n");
        for (int id = 1001; id <= 1000 + ARTICLES; id++) {
            yaml.append("  - {id: ").append(id).append(", title: Article ").append(id)
                    .append(", author: 4, editors: [5], templates: [1], children: [{otype: table, id: 1}], body: \"<p>")
                    .append("Thirty days, no questions asked. ".repeat(10)).append("</p>\"}\n");
        }
        return yaml.toString();
    }

    private void writeStub(String name, String urlPattern, String body) throws IOException {
        String escaped = body.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(work.resolve("mappings").resolve(name + ".json"), """
                {"request": {"method": "GET", "urlPattern": "%s", "headers": {"Token": {"equalTo": "steward-token"}}},
                 "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": "%s"}}""".formatted(urlPattern, escaped));
    }

    /** One kept-alive connection, and as little work per request as can be, so that the servers get the processors. */
    private static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        /** The body of a 2xx answer. */
        String send(String method, String path) throws IOException {
            return send(method, path, "steward-token", "");
        }

        String send(String method, String path, String token, String json) throws IOException {
            String length = method.equals("GET") ? "" : "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n";
            String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nToken: " + token + "\r\n" + length + "\r\n" + json;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = line();
            int contentLength = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    contentLength = Integer.parseInt(lower.substring(15).trim());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            }
            String body = new String(chunked ? chunks() : in.readNBytes(contentLength), StandardCharsets.UTF_8);
            if (!status.startsWith("HTTP/1.1 2")) {
                throw new IOException(status + " " + body);
            }
            return body;
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
