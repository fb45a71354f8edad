package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.contender.Articles.Answers;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** json-server with the same articles as a resource, which it keeps in a file. It knows no tokens and no roles. */
public record JsonServer(Launch launch) implements Contender {

    private static final String PATH = "/article";

    static JsonServer of(Path program, Path database) {
        List<String> command = List.of(
                "node", program.toString(), "--host", "127.0.0.1", "--port", "{port}", "--quiet", database.toString());
        return new JsonServer(new Launch("json-server", command, Call.get(PATH + "/" + Articles.id(0))));
    }

    /** Its file, with an article of that size under each id. */
    static Path writeDatabase(Answers answers) throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<ObjectNode> articles = LongStream.range(0, Articles.COUNT)
                .mapToObj(number -> ((ObjectNode) json.readTree(answers.article())).put("id", Articles.id(number)))
                .toList();
        String database = json.writeValueAsString(Map.of("article", articles));
        return Files.writeString(Files.createTempFile("json-server", ".json"), database);
    }

    @Override
    public Optional<LongFunction<Call>> calls(Work work) {
        return Optional.of(
                switch (work) {
                    case READ -> number -> Call.get(PATH + "/" + Articles.id(number));
                    case LIST -> number -> Call.get(PATH + "?_limit=100&_start=" + Articles.skip(number));
                    case WRITE -> number -> Call.post(PATH, Articles.written(number));
                });
    }
}
