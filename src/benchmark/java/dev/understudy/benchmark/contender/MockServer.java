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
import tools.jackson.databind.json.JsonMapper;

/**
 * MockServer with the same canned bodies, given if the token is right. It would write each request to its output; what it keeps of them in
 * memory stays, and is emptied between turns.
 */
public record MockServer(Launch launch) implements Contender {

    static MockServer of(Path java, Path jar, Path expectations) {
        List<String> command = List.of(
                java.resolve("bin/java").toString(),
                "-Dmockserver.initializationJsonPath=" + expectations,
                "-jar",
                jar.toString(),
                "-serverPort",
                "{port}",
                "-logLevel",
                "WARN");
        return new MockServer(new Launch("MockServer", command, Articles.any()));
    }

    /** Expectations as a file, which it reads when it starts. */
    static Path writeExpectations(Answers answers) throws IOException {
        String read = expectation("/integration/v1/article/[0-9]+/", answers.article());
        String list = expectation("/integration/v1/article/", answers.page());
        return Files.writeString(Files.createTempFile("mockserver", ".json"), "[" + read + ", " + list + "]");
    }

    private static String expectation(String path, String body) {
        return """
                {"httpRequest": {"method": "GET", "path": "%s", "headers": {"Token": ["steward-token"]}},
                 "httpResponse": {"statusCode": 200, "headers": {"Content-Type": ["application/json"]}, "body": %s}}""".formatted(path, JsonMapper.shared().writeValueAsString(body));
    }

    @Override
    public void rest(Server server) throws IOException {
        server.send(Call.of("PUT", "/mockserver/clear?type=log"));
    }

    @Override
    public Optional<LongFunction<Call>> calls(Work work) {
        return Articles.canned(work);
    }
}
