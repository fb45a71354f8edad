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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One server on each database with very many objects: lists far down, search, and reads by id beside a running load.
 * {@code java Scale.java understudy.jar [objects]}; PostgreSQL is the one that BENCHMARK_POSTGRESQL names. See docs/benchmarks.md.
 */
class Scale {

    private static final int FIRST_PORT = 18190;
    private static final int BATCH = 5000;
    private static final int PAGE = 100;
    private static final int MEASURED_PAGES = 40;
    private static final int READING_SECONDS = 8;
    private static final String DOCUMENTS = "/integration/v2/document/";
    private static final String RULES = "/integration/v2/domain/membership/view_rules/";
    private static final String SEARCH = "/integration/v1/search/?q=";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        int objects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Map<String, List<String>> stores = new LinkedHashMap<>();
        stores.put("memory", List.of());
        stores.put("directory", List.of("--understudy.store=" + Files.createTempDirectory("understudy-store")));
        String postgresql = System.getenv("BENCHMARK_POSTGRESQL");
        if (postgresql != null) {
            List<String> settings = new ArrayList<>(Arrays.asList(postgresql.trim().split("\\s+")));
            settings.add("--understudy.search.directory=" + Files.createTempDirectory("understudy-search"));
            stores.put("postgresql", settings);
        }
        int port = FIRST_PORT;
        for (Map.Entry<String, List<String>> store : stores.entrySet()) {
            System.out.printf(Locale.ROOT, "%n%s, %,d objects%n", store.getKey(), objects);
            measure(arguments[0], port++, store.getValue(), objects, !store.getKey().equals("memory"));
        }
    }

    private static void measure(String jar, int port, List<String> settings, int objects, boolean lasts) throws Exception {
        Server server = Server.start(jar, port, settings);
        try {
            server.send("PUT", "/_understudy/instances/scale", "");
            readsBesideALoad(server);
            load(server, objects);
            join(server);
            lists(server, objects);
            search(server);
        } finally {
            server.stop();
        }
        if (lasts) {
            Server again = Server.start(jar, port, settings);
            try {
                search(again);
                again.send("DELETE", "/_understudy/instances/scale", "");
            } finally {
                again.stop();
            }
        }
    }

    private static void load(Server server, int objects) throws Exception {
        List<Double> batches = new ArrayList<>();
        for (int from = 0; from < objects; from += BATCH) {
            int first = from;
            batches.add(millis(() -> server.send("POST", DOCUMENTS, documents(first, BATCH))));
        }
        int few = Math.max(1, batches.size() / 5);
        report("load, first and last batches of " + BATCH, median(batches.subList(1, 1 + few)), median(batches.subList(batches.size() - few, batches.size())));
    }

    /** All documents become members of a domain. */
    private static void join(Server server) {
        String next = DOCUMENTS + "?limit=1000&values=id";
        while (next != null) {
            HttpResponse<String> page = server.send("GET", next, null);
            String ids = page.body().replaceAll("[^0-9]+", ",").replaceAll("^,|,$", "");
            server.send("POST", "/integration/v2/domain/membership/",
                    "{\"id\": 1, \"exclude\": false, \"recursive\": false, \"otype\": \"glossary_term\", \"oid\": [" + ids + "]}");
            next = page.headers().firstValue("X-Next-Page").orElse(null);
        }
    }

    /** Pages that are followed from the first to the last, and a page near the end that is jumped to. */
    private static void lists(Server server, int objects) throws Exception {
        for (String path : List.of(
                DOCUMENTS,
                DOCUMENTS + "?order_by=id",
                "/integration/v2/custom_field_value/?otype=glossary_term",
                RULES)) {
            String body = path.equals(RULES) ? "{\"domain_id\": [1], \"exclude\": false}" : null;
            List<Double> pages = new ArrayList<>();
            String next = path;
            while (next != null) {
                String now = next;
                List<HttpResponse<String>> page = new ArrayList<>();
                pages.add(millis(() -> page.add(server.send(body == null ? "GET" : "POST", now, body))));
                next = page.get(0).headers().firstValue("X-Next-Page").orElse(null);
            }
            if (pages.size() < 3 * MEASURED_PAGES) {
                System.out.println(path + ": only " + pages.size() + " pages");
                continue;
            }
            List<Double> first = new ArrayList<>();
            for (int i = 0; i < MEASURED_PAGES; i++) {
                first.add(millis(() -> server.send(body == null ? "GET" : "POST", path, body)));
            }
            report("list " + path + ": page 1, page " + pages.size(), median(first), median(pages.subList(pages.size() - MEASURED_PAGES, pages.size() - 1)));
            int end = (pages.size() - 2) * PAGE;
            List<Double> jumps = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                String jump = path + (path.contains("?") ? "&" : "?") + "skip=" + (end - 7 * i);
                jumps.add(millis(() -> server.send(body == null ? "GET" : "POST", jump, body)));
            }
            report("  jump there", median(jumps), median(jumps));
        }
    }

    private static void search(Server server) throws Exception {
        report("search, the first", millis(() -> server.send("GET", SEARCH + "alpha7", null)), 0);
        Random words = new Random(1);
        for (int i = 0; i < 300; i++) {
            server.send("GET", SEARCH + "alpha" + words.nextInt(200), null);
        }
        List<Double> one = new ArrayList<>();
        List<Double> common = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String word = "alpha" + words.nextInt(200);
            one.add(millis(() -> server.send("GET", SEARCH + word, null)));
            common.add(millis(() -> server.send("GET", SEARCH + "document", null)));
        }
        report("search, a word in one of 200; p99", median(one), percentile(one, 0.99));
        report("search, a word in all; p99", median(common), percentile(common, 0.99));
        List<Double> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(millis(() -> server.send("GET", SEARCH + "document&limit=10000", null)));
        }
        report("search, limit=10000", median(many), median(many));
        System.out.printf("%-72s %9s%n", "resident", server.resident());
    }

    private static void readsBesideALoad(Server server) throws Exception {
        List<Double> alone = reads(server);
        AtomicBoolean over = new AtomicBoolean();
        Thread loader = new Thread(() -> {
            for (int from = 1_000_000; !over.get(); from += 1000) {
                server.send("POST", DOCUMENTS, documents(from, 1000));
            }
        });
        loader.start();
        List<Double> beside = reads(server);
        over.set(true);
        loader.join();
        report("read by id, median: alone, beside a load of documents", median(alone), median(beside));
        report("read by id, p99: alone, beside a load of documents", percentile(alone, 0.99), percentile(beside, 0.99));
    }

    private static List<Double> reads(Server server) throws Exception {
        for (int i = 0; i < 2000; i++) {
            server.send("GET", "/integration/v1/article/1/", null);
        }
        List<Double> reads = new ArrayList<>();
        long end = System.nanoTime() + READING_SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) {
            reads.add(millis(() -> server.send("GET", "/integration/v1/article/1/", null)));
        }
        return reads;
    }

    private static String documents(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> "{\"title\": \"Document %d alpha%d\", \"description\": \"<p>beta%d gamma%d of many words</p>\", \"document_hub_id\": 2}"
                        .formatted(n, n % 200, n % 5000, n % 37))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void report(String what, double one, double other) {
        System.out.printf(Locale.ROOT, "%-72s %9.2f ms %9.2f ms  %5.2f%n", what, one, other, other / one);
    }

    private static double median(List<Double> values) {
        return percentile(values, 0.5);
    }

    private static double percentile(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private record Server(int port, Process process) {

        static Server start(String jar, int port, List<String> settings) throws Exception {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            String options = System.getenv("BENCHMARK_JAVA_OPTS");
            if (options != null) {
                command.addAll(Arrays.asList(options.trim().split("\\s+")));
            }
            command.addAll(List.of("-jar", jar, "--server.port=" + port));
            command.addAll(settings);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("understudy-scale", ".log").toFile())
                    .start();
            Server server = new Server(port, process);
            while (!server.isReady()) {
                Thread.sleep(200);
            }
            return server;
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }

        HttpResponse<String> send(String method, String path, String body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Token", "server-admin-token")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!path.startsWith("/_understudy/instances")) {
                request.header("X-Understudy-Instance", "scale");
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() >= 400) {
                    throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
                }
                return response;
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(path, failed);
            }
        }

        String resident() throws IOException {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .map(line -> line.replaceAll("\\D+", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                    .orElse("?");
        }

        private boolean isReady() {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server has ended by itself");
            }
            try {
                return HTTP.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health")).build(), BodyHandlers.discarding())
                        .statusCode() == 200;
            } catch (IOException | InterruptedException notYet) {
                return false;
            }
        }
    }
}
