package dev.understudy.process;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Callers who write and read as fast as they are answered, and note what was acknowledged. */
final class Load implements AutoCloseable {

    static final int CALLERS = 6;
    static final int BULK_SIZE = 5;
    static final String BULK = "Bulk ";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Semaphore turns = new Semaphore(CALLERS, true);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final int port;
    private final Acknowledged acknowledged;
    private volatile boolean ended;

    private Load(int port, Acknowledged acknowledged) {
        this.port = port;
        this.acknowledged = acknowledged;
    }

    static Load on(int port, Acknowledged acknowledged) {
        Load load = new Load(port, acknowledged);
        IntStream.range(0, CALLERS).forEach(caller -> load.callers.execute(() -> load.call(caller)));
        return load;
    }

    /** Calls that were not answered, or as no client should be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    int answers() {
        return answers.get();
    }

    /** From now on one at a time, lest the callers keep the processors from what else is done. */
    void oneByOne() throws InterruptedException {
        turns.acquire(CALLERS - 1);
    }

    void allTogether() {
        turns.release(CALLERS - 1);
    }

    /** Ends when every caller has its last answer. */
    @Override
    public void close() throws InterruptedException {
        ended = true;
        callers.shutdown();
        callers.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void call(int caller) {
        for (int turn = 0; !ended; turn++) {
            turns.acquireUninterruptibly();
            try {
                call(caller, turn);
                answers.incrementAndGet();
            } catch (IOException cutOff) {
                failures.add(String.valueOf(cutOff));
            } catch (InterruptedException stopped) {
                return;
            } finally {
                turns.release();
            }
        }
    }

    private void call(int caller, int turn) throws IOException, InterruptedException {
        switch (turn % 5) {
            case 0, 2 -> writeArticle();
            case 1 -> writeTerms();
            case 3 -> writeFlag(caller);
            default -> answered(get("/integration/v1/search/?q=article"));
        }
    }

    private void writeArticle() throws IOException, InterruptedException {
        String title = "Article " + NAMES.incrementAndGet();
        answered(send("POST", "/integration/v1/article/", "{\"title\": \"%s\", \"body\": \"x\"}".formatted(title)));
        acknowledged.article(title);
    }

    private void writeTerms() throws IOException, InterruptedException {
        List<String> titles = IntStream.range(0, BULK_SIZE)
                .mapToObj(each -> BULK + NAMES.incrementAndGet())
                .toList();
        String body = titles.stream()
                .map(title -> "{\"title\": \"%s\", \"glossary_ids\": [1]}".formatted(title))
                .collect(Collectors.joining(", ", "[", "]"));
        answered(send("POST", "/integration/v2/term/", body));
        acknowledged.terms(titles);
    }

    private void writeFlag(int caller) throws IOException, InterruptedException {
        String name = "load." + caller;
        int value = NAMES.incrementAndGet();
        answered(send("PUT", "/_understudy/conf", "{\"%s\": %d}".formatted(name, value)));
        acknowledged.flag(name, value);
    }

    private HttpRequest get(String path) {
        return request(path).GET().build();
    }

    private HttpRequest send(String method, String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Token", Client.token(Role.SERVER_ADMIN))
                .timeout(Duration.ofMinutes(1));
    }

    private void answered(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IOException(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
    }
}
