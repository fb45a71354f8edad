package dev.understudy.alation.core.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies with the answers that Django REST Framework has given to them, as {@code src/oracle} has recorded them: ours must be of the
 * same kind, to the letter of what is stored or refused.
 */
@ApiTest
@Tag("once")
class OracleTest {

    /**
     * An endpoint, and what it was asked.
     *
     * @param stored where the answer of a success shows what was stored; empty if it does not
     * @param readBack what to GET instead of that answer; empty if the write shows it
     * @param ownWords whether the endpoint refuses values in other words
     * @param cases media type, body (its bytes as Latin 1), status, and what was stored or wrong
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Recorded(
            String method, String path, String stored, String readBack, boolean ownWords, List<List<JsonNode>> cases) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "body",
                "list-body",
                "form",
                "text",
                "note",
                "boolean",
                "integer",
                "choice",
                "nested",
                "nested-list",
                "integers",
                "texts",
                "time",
                "time-filter",
                "date"
            })
    void bodiesAreReadAsDjangoReadsThem(String name, Client client) throws Exception {
        Recorded recorded = recorded(name);
        List<String> differences = new ArrayList<>();

        for (List<JsonNode> each : recorded.cases()) {
            String wanted = each.get(2) + " " + each.get(3);
            String got =
                    answer(client, recorded, each.get(0).asString(), each.get(1).asString());
            if (!got.equals(wanted)) {
                differences.add("%s\n  Django: %s\n  we: %s".formatted(each, wanted, got));
            }
        }

        assertThat(recorded.cases()).hasSizeGreaterThan(50);
        assertThat(differences).isEmpty();
    }

    private static Recorded recorded(String name) throws IOException {
        try (InputStream file = OracleTest.class.getResourceAsStream("/oracle/" + name + ".json")) {
            return JSON.readValue(file, Recorded.class);
        }
    }

    private static String answer(Client client, Recorded recorded, String mediaType, String body) throws Exception {
        String path = recorded.path().replace("$", body);
        HttpResponse<String> response = send(client, recorded.method(), path, mediaType, body.getBytes(ISO_8859_1));
        JsonNode answer = tree(response);
        if (response.statusCode() >= 300) {
            return response.statusCode() + " " + wrong(answer, recorded.ownWords());
        }
        if (!recorded.readBack().isEmpty()) {
            answer = tree(send(client, "GET", recorded.readBack(), "application/json", new byte[0]));
        }
        JsonNode stored = recorded.stored().isEmpty() ? JSON.missingNode() : answer.at(recorded.stored());
        return "200 " + (stored.isMissingNode() ? null : stored);
    }

    private static HttpResponse<String> send(Client client, String method, String path, String mediaType, byte[] body)
            throws Exception {
        URI uri = URI.create("http://localhost:" + client.port() + "/@" + client.instance() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.ofByteArray(body))
                .header("Token", Client.token(Role.SERVER_ADMIN))
                .header("Content-Type", mediaType)
                .build();
        return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    }

    private static JsonNode tree(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** What is wrong by field, or all that is said. */
    private static JsonNode wrong(JsonNode answer, boolean ownWords) {
        if (ownWords && !answer.path("detail").asString("").startsWith("JSON parse error")) {
            return JSON.nullNode();
        }
        if (!(answer instanceof ObjectNode fields)) {
            return answer;
        }
        if (fields.has("errors")) {
            return fields.get("errors");
        }
        ObjectNode alone = fields.deepCopy().without(List.of("detail", "code"));
        return alone.isEmpty() ? fields.get("detail") : alone;
    }
}
