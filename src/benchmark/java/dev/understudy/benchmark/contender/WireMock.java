package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.contender.Articles.Answers;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * WireMock with what Understudy answers as canned bodies, given if the token is right: as it comes, with a journal of all requests, or
 * without. The journal is emptied between turns, as it would fill the memory with pages of 100 KB.
 */
public record WireMock(Launch launch, boolean journal) implements Contender {

    /** The name of the one that keeps its journal, which is what others are compared with. */
    public static final String NAME = "WireMock";

    static WireMock withJournal(Path java, Path jar, Path directory) {
        return new WireMock(launch(NAME, java, jar, directory), true);
    }

    static WireMock withoutJournal(Path java, Path jar, Path directory) {
        return new WireMock(launch("WireMock without journal", java, jar, directory, "--no-request-journal"), false);
    }

    private static Launch launch(String name, Path java, Path jar, Path directory, String... more) {
        List<String> command = List.of(
                java.resolve("bin/java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                "{port}",
                "--bind-address",
                "127.0.0.1",
                "--root-dir",
                directory.toString(),
                "--disable-banner");
        return new Launch(name, Stream.concat(command.stream(), Stream.of(more)).toList(), Articles.any());
    }

    /** Stubs as files in a directory, which it reads when it starts. */
    static Path writeStubs(Answers answers) throws IOException {
        Path directory = Files.createTempDirectory("wiremock");
        Path mappings = Files.createDirectory(directory.resolve("mappings"));
        Files.writeString(mappings.resolve("read.json"), stub("/integration/v1/article/[0-9]+/", answers.article()));
        Files.writeString(mappings.resolve("list.json"), stub("/integration/v1/article/", answers.page()));
        return directory;
    }

    private static String stub(String path, String body) {
        return """
                {"request": {"method": "GET", "urlPathPattern": "%s", "headers": {"Token": {"equalTo": "steward-token"}}},
                 "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": %s}}""".formatted(path, JsonMapper.shared().writeValueAsString(body));
    }

    @Override
    public void rest(Server server) throws IOException {
        if (journal) {
            server.send(Call.of("DELETE", "/__admin/requests"));
        }
    }

    @Override
    public Optional<LongFunction<Call>> calls(Work work) {
        return Articles.canned(work);
    }
}
