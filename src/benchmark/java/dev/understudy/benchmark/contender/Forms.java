package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.server.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Understudy in all forms that take part, as the environment names them. */
public final class Forms {

    private final Path directory;
    private final Map<String, String> environment;

    /** @param directory where the server's jar lies extracted */
    public Forms(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** As it comes: {@code java -jar}, in memory, on the Java that runs the benchmark. */
    public Understudy understudy() {
        Path java = Path.of(System.getProperty("java.home"));
        return new Understudy(
                "Understudy", java, words("BENCHMARK_JAVA_OPTS"), Path.of("target/understudy.jar"), List.of());
    }

    /**
     * As comparisons of a server with itself have it, unless the environment says otherwise: compiled once and quickly, so that two that have just
     * been started are alike after seconds, and with a heap that a million objects fit into.
     */
    public Understudy steady() {
        Understudy understudy = understudy();
        return understudy.options().isEmpty()
                ? understudy.withOptions("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60")
                : understudy;
    }

    /** The same server extracted, which loads classes faster. */
    public Path extracted() {
        return directory.resolve("understudy/understudy.jar");
    }

    /** On each database: in memory, and where it lasts. */
    public List<Understudy> stores() throws IOException {
        return Stream.concat(Stream.of(understudy()), lasting().stream()).toList();
    }

    /** In a directory, and on the PostgreSQL that BENCHMARK_POSTGRESQL names. */
    public List<Understudy> lasting() throws IOException {
        List<Understudy> lasting = new ArrayList<>();
        String directory = Files.createTempDirectory("store").toAbsolutePath().toString();
        lasting.add(understudy().named("in a directory").with(List.of("--understudy.store=" + directory)));
        List<String> postgresql = words("BENCHMARK_POSTGRESQL");
        if (!postgresql.isEmpty()) {
            lasting.add(understudy().named("on PostgreSQL").with(postgresql));
        }
        return lasting;
    }

    /** Another build, such as the one before, whose jar BENCHMARK_OTHER_JAR names. */
    public Optional<Understudy> otherJar() {
        return Optional.ofNullable(environment.get("BENCHMARK_OTHER_JAR"))
                .map(jar -> understudy().named("the other jar").from(Path.of(jar)));
    }

    /** On the Java that BENCHMARK_OTHER_JAVA is the home of, with virtual threads. */
    public Optional<Understudy> otherJava() {
        return Optional.ofNullable(environment.get("BENCHMARK_OTHER_JAVA"))
                .map(Path::of)
                .map(home -> understudy()
                        .named("Java " + version(home) + ", virtual threads")
                        .on(home)
                        .with(List.of("--spring.threads.virtual.enabled=true")));
    }

    /** What BENCHMARK_STARTS has, a line each: a name, {@code =}, and a command that takes its port from SERVER_PORT. */
    public List<Launch> otherStarts() {
        return environment
                .getOrDefault("BENCHMARK_STARTS", "")
                .lines()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .map(start -> Launch.ofShell(start[0].strip(), start[1].strip(), Articles.any()))
                .toList();
    }

    private List<String> words(String variable) {
        String value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
    }

    private static String version(Path home) {
        try (Stream<String> release = Files.lines(home.resolve("release"))) {
            return release.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^\\D+(\\d+).*", "$1"))
                    .findFirst()
                    .orElse("?");
        } catch (IOException noJava) {
            throw new UncheckedIOException(noJava);
        }
    }
}
