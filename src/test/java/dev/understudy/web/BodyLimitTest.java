package dev.understudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cost more than they say, and large ones that must pass. */
@ApiTest
class BodyLimitTest {

    private static final int ALMOST_ALL = 8 * 1024 * 1024 - 1024;

    /** As much as a body can hold. */
    private static String listOf(String item) {
        return "[" + (item + ",").repeat(ALMOST_ALL / (item.length() + 1)) + item + "]";
    }

    @Test
    void endpointsThatNeedNoCredentialTakeSmallBodiesOnly(Client client) {
        String padding = "x".repeat(64 * 1024);

        for (String path : List.of("createAPIAccessToken", "createRefreshToken", "validateAPIAccessToken")) {
            client.json("{\"padding\": \"%s\"}".formatted(padding))
                    .post("/integration/v1/" + path + "/")
                    .then()
                    .statusCode(413);
        }
        client.json("{\"padding\": \"%s\"}".formatted(padding.substring(1000)))
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(400)
                .body(containsString("This field is required."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"x\"", "{\"a\":1}"})
    void moreThanAMillionValuesAreTooMuch(String item, Client client) {
        client.json(Role.STEWARD, listOf(item))
                .post("/integration/v1/article/")
                .then()
                .statusCode(413);
        client.matillionJson(listOf(item))
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(413)
                .body("msg", equalTo("Request Entity Too Large"));
    }

    /** More than may be worked at once: each has its turn, and whoever comes after them, too. */
    @Test
    void manyLargeBodiesAtTheSameMomentAreAllAnswered(Client client) throws Exception {
        String body = listOf("[]");

        List<Integer> statuses = Together.call(
                12,
                caller -> client.json(Role.STEWARD, body)
                        .post("/integration/v1/article/")
                        .statusCode());

        assertThat(statuses).containsOnly(413);
    }

    @Test
    void tooDeepIsTooMuch(Client client) {
        client.json(Role.STEWARD, "[".repeat(200) + "]".repeat(200))
                .post("/integration/v1/article/")
                .then()
                .statusCode(413);
    }

    @Test
    void theControlPlaneHasTheSameLimits(Client client) {
        client.json("{\"a\": \"%s\"}".formatted("x".repeat(ALMOST_ALL + 2048)))
                .put("/_understudy/conf")
                .then()
                .statusCode(413)
                .body("error", equalTo("Request Entity Too Large"));
    }

    @Test
    void aLineOfAnUploadThatDoesNotEndIsTooLarge(Client client) {
        client.as(Role.CATALOG_ADMIN)
                .body("{\"key\": \"" + "x".repeat(2 * 1024 * 1024))
                .post("/api/v1/bulk_metadata/custom_fields/default/article/")
                .then()
                .statusCode(413);
    }

    @Test
    void severalMegabytesOfLongTextsPass(Client client) {
        String item = "{\"title\": \"T\", \"description\": \"%s\"}".formatted("x".repeat(60_000));

        client.bulk("POST", "/integration/v2/term/", "[" + (item + ",").repeat(99) + item + "]");
    }
}
