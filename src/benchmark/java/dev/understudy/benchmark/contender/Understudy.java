package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Understudy in one of its forms.
 *
 * @param java home of the Java that runs it
 * @param options of the virtual machine
 * @param settings as they are given on the command line
 */
public record Understudy(String name, Path java, List<String> options, Path jar, List<String> settings)
        implements Contender {

    private static final Call RESET = Call.of("POST", "/_understudy/instances/default/reset");

    public Understudy named(String other) {
        return new Understudy(other, java, options, jar, settings);
    }

    public Understudy on(Path otherJava) {
        return new Understudy(name, otherJava, options, jar, settings);
    }

    public Understudy from(Path otherJar) {
        return new Understudy(name, java, options, otherJar, settings);
    }

    public Understudy with(List<String> moreSettings) {
        return new Understudy(name, java, options, jar, join(settings, moreSettings));
    }

    public Understudy withOptions(String... more) {
        return new Understudy(name, java, join(options, List.of(more)), jar, settings);
    }

    @Override
    public Launch launch() {
        List<String> command = Stream.of(
                        List.of(java.resolve("bin/java").toString()),
                        options,
                        List.of("-jar", jar.toString()),
                        settings)
                .flatMap(List::stream)
                .toList();
        return new Launch(name, command, Articles.any());
    }

    /** A server of its own with nothing but the starter data, whatever another run has left in a database that lasts. */
    public Server startAfresh() throws IOException, InterruptedException {
        Server server = Server.start(launch());
        server.send(RESET);
        return server;
    }

    @Override
    public void prepare(Server server) throws IOException {
        server.send(RESET);
        server.send(Articles.fixtures());
    }

    @Override
    public Optional<LongFunction<Call>> calls(Work work) {
        return Optional.of(Articles.calls(work));
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
