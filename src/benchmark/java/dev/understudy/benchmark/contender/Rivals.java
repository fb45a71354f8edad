package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.contender.Articles.Answers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The servers of others that are there, stubbed with just what Understudy answers. */
public final class Rivals {

    private final Path programs;
    private final Path java;
    private final List<String> missing = new ArrayList<>();

    /** @param java home of the Java that runs those that need one */
    public Rivals(Path programs, Path java) {
        this.programs = programs;
        this.java = java;
    }

    /** WireMock as it comes, which what only answers is compared with. */
    public Optional<Contender> wireMock(Answers answers) throws IOException {
        Path stubs = WireMock.writeStubs(answers);
        return jar("wiremock-standalone").map(jar -> WireMock.withJournal(java, jar, stubs));
    }

    public List<Contender> all(Answers answers) throws IOException {
        Path stubs = WireMock.writeStubs(answers);
        Path expectations = MockServer.writeExpectations(answers);
        Path database = JsonServer.writeDatabase(answers);
        return Stream.<Optional<? extends Contender>>of(
                        wireMock(answers),
                        jar("wiremock-standalone").map(jar -> WireMock.withoutJournal(java, jar, stubs)),
                        jar("mockserver-netty").map(jar -> MockServer.of(java, jar, expectations)),
                        onPath("moto_server").map(program -> Moto.of(program, answers)),
                        file("node_modules/json-server/lib/cli/bin.js")
                                .map(program -> JsonServer.of(program, database)))
                .<Contender>flatMap(Optional::stream)
                .toList();
    }

    /** What could have taken part, and was not there. */
    public List<String> missing() {
        return missing.stream().distinct().toList();
    }

    /** A jar of whatever version. */
    private Optional<Path> jar(String name) throws IOException {
        try (Stream<Path> files = Files.list(programs)) {
            return found(
                    name, files.filter(file -> file.getFileName().toString().startsWith(name)));
        }
    }

    private Optional<Path> file(String name) {
        return found(name, Stream.of(programs.resolve(name)).filter(Files::exists));
    }

    private Optional<Path> onPath(String name) {
        String[] path = System.getenv("PATH").split(File.pathSeparator);
        return found(
                name,
                Arrays.stream(path).map(directory -> Path.of(directory, name)).filter(Files::isExecutable));
    }

    private Optional<Path> found(String name, Stream<Path> where) {
        Optional<Path> found = where.findFirst();
        if (found.isEmpty()) {
            missing.add(name);
        }
        return found;
    }
}
