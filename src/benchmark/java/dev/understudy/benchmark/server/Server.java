package dev.understudy.benchmark.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that has been started, in processes of its own and on a free port. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int POLL_MILLIS = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Launch launch;
    private final int port;
    private final Path log;
    private final Process process;

    private Server(Launch launch, int port, Path log, Process process) {
        this.launch = launch;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Starts a server and waits until it has answered its first call. */
    public static Server start(Launch launch) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("benchmark-", ".log");
        ProcessBuilder builder = new ProcessBuilder(launch.command(port));
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Server server = new Server(launch, port, log, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitReady();
        return server;
    }

    public int port() {
        return port;
    }

    /** The body of a successful answer. */
    public String send(Call call) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.send(call);
        }
    }

    /** A request whose body or answer is too large to be held, or of whose answer the headers are wanted. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A successful answer to such a request. */
    public <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = HTTP.send(request.build(), body);
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** What its processes have used of all processors so far. */
    public Duration cpu() {
        return processes()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Memory in use, in megabytes. */
    public double resident() {
        return memory("VmRSS");
    }

    /** The most memory that was in use so far, in megabytes. */
    public double peak() {
        return memory("VmHWM");
    }

    /** What is in use of the heap of a Java server behind a full collection, in megabytes. */
    public double heap() throws IOException {
        return diagnosed("GC.class_histogram", "Total +\\d+ +(\\d+)") / (1 << 20);
    }

    /** What is in use of what a Java server keeps of its classes, in megabytes. */
    public double metaspace() throws IOException {
        return diagnosed("GC.heap_info", " *Metaspace +used (\\d+)K.*") / (1 << 10);
    }

    /** The number that the expression finds in a line of what the virtual machine tells of itself. */
    private double diagnosed(String command, String number) throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = String.valueOf(process.pid());
        Process diagnosis = new ProcessBuilder(jcmd.toString(), pid, command).start();
        try (Stream<String> lines = diagnosis.inputReader().lines()) {
            return lines.map(Pattern.compile(number)::matcher)
                    .filter(Matcher::matches)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    /** How many threads ({@code task}) or handles ({@code fd}) its process has, as the kernel lists them. */
    public long entries(String folder) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(process.pid()), folder))) {
            return all.count();
        }
    }

    /** Ends the server as a service manager does, by SIGTERM, and waits for it. */
    @Override
    public void close() {
        processes().forEach(ProcessHandle::destroy);
        process.onExit().join();
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException(launch.name() + " does not answer, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean isReady() {
        try {
            send(launch.ready());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As the kernel has it; nothing elsewhere than on Linux. */
    private double memory(String entry) {
        return processes().mapToDouble(each -> memory(each, entry)).sum();
    }

    private static double memory(ProcessHandle process, String entry) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(entry + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
