package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are refused in words of their own, one a line of {@code refusals.tsv}: who calls, what, with what body, and what is said. */
@ApiTest
class RefusalsTest {

    private static final String NONE = "-";

    /** @param who the ready-made token of a role without its ending, or {@code matillion}, or {@code -} */
    record Refusal(String who, String method, String url, String type, String body, int status, String text) {

        static Refusal of(String line) {
            String[] cells = line.split("\t", -1);
            String[] call = cells[1].split(" ", 2);
            return new Refusal(cells[0], call[0], call[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5]);
        }

        RequestSpecification request(Client client) {
            RequestSpecification call = switch (who) {
                case NONE -> client.anonymous();
                case "matillion" -> client.matillion("admin");
                default -> client.withToken(who + "-token");
            };
            if (type.equals(NONE)) {
                return call;
            }
            call.contentType(type);
            return type.startsWith("multipart/") ? call.body(body.getBytes(StandardCharsets.UTF_8)) : call.body(body);
        }
    }

    static Stream<Refusal> refusals() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/refusals.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Refusal::of);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void itIsToldWhy(Refusal refusal, Client client) {
        Response answer = refusal.request(client).urlEncodingEnabled(false).request(refusal.method(), refusal.url());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(refusal.status());
        assertThat(answer.asString().replace("\\\"", "\"")).contains(refusal.text());
    }
}
