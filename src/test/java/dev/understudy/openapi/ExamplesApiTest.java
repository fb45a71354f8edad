package dev.understudy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** Sends every operation as the OpenAPI documents show it, with all their examples, to an instance of the starter dataset. */
@ApiTest
@Tag("once")
class ExamplesApiTest {

    private static final List<String> DOCUMENTS = List.of("alation", "scim", "matillion", "control");

    /** Who may do most comes first. */
    private static final List<Role> ROLES = rolesFromTheTop();

    /** By operation, what its example needs besides, or is refused with all the same. */
    private static final Map<String, Map<String, Object>> NEEDS = needs();

    /** Whether something may have been written since the last reset. */
    private boolean changed;

    @AfterEach
    void noInstanceStays(Client client) {
        Stream.of("staging", "from-snapshot", "from-now")
                .forEach(name -> client.control().delete("/_understudy/instances/{name}", name));
    }

    @TestFactory
    Stream<DynamicTest> whatTheDocumentsShowIsAcceptedAndAnsweredAsTheySay(Client client) {
        List<Shown> all = DOCUMENTS.stream()
                .flatMap(document -> Shown.of(
                        document,
                        client.control().get("/v3/api-docs/" + document).asString()))
                .toList();
        return all.stream()
                .filter(shown -> !needs(shown).containsKey("endless"))
                .map(shown ->
                        DynamicTest.dynamicTest(shown.id() + " " + shown.mediaType(), () -> check(shown, all, client)));
    }

    private void check(Shown shown, List<Shown> all, Client client) {
        Response answer = accepted(shown, all, client);

        assertThat(refusal(answer))
                .as("%s: %s", shown.id(), answer.asString())
                .isEqualTo(needs(shown).get("refused"));
        JsonNode documented = shown.responses().path(String.valueOf(answer.statusCode()));
        assertThat(documented.isMissingNode())
                .as("%s answers %s, which is not documented", shown.id(), answer.statusCode())
                .isFalse();
        if (!answer.asString().isEmpty()) {
            assertThat(documented.path("content").propertyNames())
                    .as(shown.id())
                    .contains(answer.contentType().split(";")[0]);
        }
        if (shown.method().equals("GET")) {
            assertThat(accepted(shown.farDown(), all, client).statusCode())
                    .as("%s, far down", shown.id())
                    .isEqualTo(answer.statusCode());
        }
    }

    /** The status of a refusal; null for any other answer. */
    private static @Nullable Integer refusal(Response answer) {
        return answer.statusCode() < 400 ? null : answer.statusCode();
    }

    /** The answer to whoever may, or that nobody may. */
    private Response accepted(Shown shown, List<Shown> all, Client client) {
        @Nullable Response answer = null;
        for (Role role : shown.document().equals("alation") ? ROLES : ROLES.subList(0, 1)) {
            startAnew(client);
            before(shown, all).forEach(first -> send(first, role, client));
            answer = send(shown, role, client);
            if (answer.statusCode() != HttpStatus.FORBIDDEN.value()) {
                break;
            }
        }
        return Objects.requireNonNull(answer);
    }

    private void startAnew(Client client) {
        if (changed) {
            client.control().post("/_understudy/instances/{name}/reset", client.instance());
            changed = false;
        }
    }

    private Response send(Shown shown, Role role, Client client) {
        changed |= !shown.method().equals("GET");
        return shown.send(sender(shown, role, client));
    }

    private static RequestSpecification sender(Shown shown, Role role, Client client) {
        return switch (shown.document()) {
            case "alation" -> client.as(role);
            case "scim" -> client.scim();
            case "matillion" -> client.matillion("admin");
            default -> client.anonymous();
        };
    }

    private static Stream<Shown> before(Shown shown, List<Shown> all) {
        Object first = needs(shown).get("after");
        return all.stream()
                .filter(each -> each.id().equals(first))
                .flatMap(each -> Stream.concat(before(each, all), Stream.of(each)));
    }

    private static Map<String, Object> needs(Shown shown) {
        return NEEDS.getOrDefault(shown.id(), Map.of());
    }

    private static Map<String, Map<String, Object>> needs() {
        try (InputStream file = new ClassPathResource("openapi/examples.yaml").getInputStream()) {
            Map<String, Map<String, Map<String, Object>>> examples =
                    new Yaml().load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return Objects.requireNonNull(examples.get("operations"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Role> rolesFromTheTop() {
        List<Role> roles = new ArrayList<>(Arrays.asList(Role.values()));
        Collections.reverse(roles);
        return roles;
    }
}
