package dev.understudy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server in a process of its own, which ends with this one. What it is set to it takes from the environment. */
final class PackagedServer {

    /** The variable by which its control plane has a key. */
    static final String KEY = "UNDERSTUDY_CONTROL_KEY";

    private static final String MARK = "BOOT-INF/classes/dev/understudy/Understudy.class";

    /** Where logs are JSON, the line goes on behind an escape. */
    private static final Pattern READY = Pattern.compile("Understudy is ready at ([^\\s\\\\\"]+)");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_AGAIN_MS = 20;

    private final Process process;
    private final Path log;

    private PackagedServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The artifact {@code understudy-server}, if it is among the dependencies. */
    static Optional<Path> onClassPath() {
        URL found = PackagedServer.class.getClassLoader().getResource(MARK);
        try {
            return found != null && found.openConnection() instanceof JarURLConnection jar
                    ? Optional.of(Path.of(jar.getJarFileURL().toURI()))
                    : Optional.empty();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Cannot read " + found, unreadable);
        }
    }

    /** Starts it on a free port, and answers where it is once it is ready. */
    static String start(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("There is no file " + jar.toAbsolutePath());
        }
        try {
            Path log = Files.createTempFile("understudy-", ".log");
            PackagedServer server = new PackagedServer(process(jar, log), log);
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
            return server.whenReady();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while Understudy was starting", stopped);
        }
    }

    private static Process process(Path jar, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // a server that lives for minutes gains nothing from the second compiler and parallel collection
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString(), "--server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith(Setting.VARIABLES));
        return builder.start();
    }

    private String whenReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean ended = process.waitFor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return URI.create(ready.group(1)).toString();
            }
            if (ended) {
                throw new IllegalStateException("Understudy has ended by itself:\n" + Files.readString(log));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Understudy was not ready after " + PATIENCE + ":\n" + Files.readString(log));
    }

    private void end() {
        process.destroy();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException | InterruptedException leftBehind) {
            // a file among the temporary ones
        }
    }
}
