import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the first call of each family takes, in a server that has just become ready and then had a moment: one read of each, with 1 for
 * ids, none of them called before. The arguments are the command that starts the server: {@code java FirstCalls.java bin/start}. See
 * docs/benchmarks.md.
 */
public final class FirstCalls {

    private static final int PORT = 18093;
    private static final String SERVER = "http://127.0.0.1:" + PORT;
    private static final long MOMENT_SECONDS = 5;
    private static final String[] ALATION = {"Token", "server-admin-token"};
    private static final String[] MATILLION = {"Authorization", "Basic YWRtaW46dW5kZXJzdHVkeQ=="};

    /** The first operation of a path, which is its read if it has one, with its family. */
    private static final Pattern READ = Pattern.compile("\"(/[^\"]*)\":\\{\"get\":\\{\"tags\":\\[\"([^\"]*)\"");

    private record Read(String family, String path, String[] credential) {}

    private record Answer(Read read, int status, double millis) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> command;

    private FirstCalls(List<String> command) {
        this.command = new ArrayList<>(command);
        this.command.add("--server.port=" + PORT);
    }

    public static void main(String[] arguments) throws Exception {
        new FirstCalls(List.of(arguments)).run();
    }

    /** What there is to read is asked of a server of its own, which has then been called. */
    private void run() throws Exception {
        List<Read> reads = new ArrayList<>();
        withServer(() -> {
            reads.addAll(reads("alation", ALATION));
            reads.addAll(reads("matillion", MATILLION));
        });
        List<Answer> answers = new ArrayList<>();
        withServer(() -> {
            TimeUnit.SECONDS.sleep(MOMENT_SECONDS);
            for (Read read : reads) {
                answers.add(ask(read));
            }
        });
        report(answers);
    }

    private static void report(List<Answer> answers) {
        answers.sort(Comparator.comparingDouble(Answer::millis).reversed());
        for (Answer answer : answers) {
            System.out.printf(Locale.ROOT, "%7.0f ms  %d  %-40s %s%n",
                    answer.millis(), answer.status(), answer.read().family(), answer.read().path());
        }
        System.out.printf("%d families, %d above 500 ms%n",
                answers.size(), answers.stream().filter(answer -> answer.millis() > 500).count());
    }

    private interface Work {
        void run() throws Exception;
    }

    private void withServer(Work work) throws Exception {
        Process server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File("target/first-calls.log")).start();
        try {
            while (!isReady()) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("the server has ended; see target/first-calls.log");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            work.run();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(SERVER + "/actuator/health")).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<Read> reads(String document, String[] credential) throws Exception {
        String text = http.send(HttpRequest.newBuilder(URI.create(SERVER + "/v3/api-docs/" + document)).build(), BodyHandlers.ofString()).body();
        Map<String, Read> byFamily = new LinkedHashMap<>();
        for (Matcher found = READ.matcher(text); found.find(); ) {
            byFamily.putIfAbsent(found.group(2), new Read(found.group(2), found.group(1).replaceAll("\\{[^}]*}", "1"), credential));
        }
        return List.copyOf(byFamily.values());
    }

    private Answer ask(Read read) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER + read.path())).headers(read.credential()).build();
        long began = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        return new Answer(read, status, (System.nanoTime() - began) / 1e6);
    }
}
