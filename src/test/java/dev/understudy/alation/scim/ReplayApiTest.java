package dev.understudy.alation.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What the two great identity providers send, call by call, from {@code src/test/resources/scim}. */
@ApiTest
class ReplayApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What steps have kept of answers, by the name that stands for it in braces. */
    private final Map<String, String> kept = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"okta-wizard", "okta-network", "entra", "entra-062020"})
    void eachCallIsAnsweredAsTheProviderExpects(String provider, Client client) throws IOException {
        for (Map<String, Object> step : steps(provider)) {
            String call = filled(String.valueOf(step.get("send")));
            Response answer = send(client, call, step.get("body"));

            assertThat(answer.statusCode()).as(call + ": " + answer.asString()).isEqualTo(step.get("status"));
            if (!answer.asString().isEmpty()) {
                check(call, step, answer);
            }
        }
    }

    private void check(String call, Map<String, Object> step, Response answer) {
        assertThat(answer.contentType()).startsWith("application/scim+json");
        Map<?, ?> body = JSON.readValue(answer.asString(), Map.class);
        if (step.get("has") != null) {
            Object has = JSON.readValue(filled(JSON.writeValueAsString(step.get("has"))), Object.class);
            assertThat(difference(has, body))
                    .as(call + ": " + answer.asString())
                    .isEmpty();
        }
        if (step.get("lacks") instanceof List<?> lacks) {
            assertThat(body.keySet().stream().map(Object.class::cast)).as(call).doesNotContainAnyElementsOf(lacks);
        }
        if (step.get("keep") instanceof Map<?, ?> keep) {
            keep.forEach((name, property) -> kept.put(String.valueOf(name), String.valueOf(body.get(property))));
        }
    }

    private Response send(Client client, String call, @Nullable Object body) {
        String[] parts = call.split(" ", 2);
        return body == null
                ? client.scim().request(parts[0], parts[1])
                : client.scimJson(filled(JSON.writeValueAsString(body))).request(parts[0], parts[1]);
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> each : kept.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }

    /** The first value that is not as expected; an object may have more, a list not. */
    private static String difference(@Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Map<?, ?> properties && found instanceof Map<?, ?> object) {
            return properties.entrySet().stream()
                    .map(each -> difference(each.getValue(), object.get(each.getKey())))
                    .filter(difference -> !difference.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        if (expected instanceof List<?> items && found instanceof List<?> list && items.size() == list.size()) {
            for (int i = 0; i < items.size(); i++) {
                String difference = difference(items.get(i), list.get(i));
                if (!difference.isEmpty()) {
                    return difference;
                }
            }
            return "";
        }
        return String.valueOf(expected).equals(String.valueOf(found)) ? "" : found + " is not " + expected;
    }

    private static List<Map<String, Object>> steps(String provider) throws IOException {
        return new Yaml().load(new ClassPathResource("scim/" + provider + ".yaml").getInputStream());
    }
}
