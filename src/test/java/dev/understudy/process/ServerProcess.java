package dev.understudy.process;

import static org.awaitility.Awaitility.await;

import dev.understudy.testing.Client;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged server, in a process of its own. */
record ServerProcess(Process process, int port) implements AutoCloseable {

    private static final Path JAR = Path.of("target", "understudy.jar");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration START = Duration.ofMinutes(2);

    /** Starts it, and waits until it answers. */
    static ServerProcess start(int port, List<String> settings) throws IOException {
        return start(port, List.of(), settings);
    }

    /** Starts it with options of the virtual machine, and waits until it answers. */
    static ServerProcess start(int port, List<String> options, List<String> settings) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port));
        command.addAll(settings);
        ServerProcess server = new ServerProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log(port).toFile())
                        .start(),
                port);
        await().atMost(START).until(server::isReady);
        return server;
    }

    Client client() {
        return new Client(port, "default");
    }

    /** What it has said so far. */
    Path log() {
        return log(port);
    }

    private static Path log(int port) {
        return Path.of("target", "server-" + port + ".log");
    }

    /** As {@code kill -9} does: the process has no moment left. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server has ended by itself; see " + log());
        }
        try {
            return RestAssured.get("http://localhost:" + port + "/actuator/health")
                            .statusCode()
                    == 200;
        } catch (Exception notYet) { // RestAssured throws what it does not declare
            return false;
        }
    }
}
