package dev.understudy.alation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The tokens of old releases: one of each user. */
@ApiTest
class LegacyTokenApiTest {

    private static String send(Client client, String path, String form) {
        Response answer = client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(path);
        answer.then().statusCode(200).contentType("text/html");
        return answer.asString();
    }

    @Test
    void theFirstTokenIsToldOnceAndHasNoEnd(Client client) {
        String token = send(client, "/api/v1/getToken/", "username=steward@example.com&password=understudy");

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        client.advance("P400D");
        client.withToken(token)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("role", is("STEWARD"));
        assertThat(send(client, "/api/getToken/", "Username=steward@example.com&Password=understudy"))
                .isEqualTo("EXISTING");
    }

    @Test
    void aChangedTokenKillsTheOneBefore(Client client) {
        String first = send(client, "/api/v1/changeToken/", "username=viewer@example.com&password=understudy");
        String second = send(client, "/api/changeToken/", "Username=viewer@example.com&Password=understudy");

        client.withToken(first).get("/integration/v1/userinfo/").then().statusCode(403);
        client.withToken(second).get("/integration/v1/userinfo/").then().statusCode(200);
        client.withToken("viewer-token").get("/integration/v1/userinfo/").then().statusCode(200);
    }

    @Test
    void aPasswordCountsWithItsBlanksInEitherSpelling(Client client) {
        client.fixtures("users: [{username: pad@example.com, display_name: Pad, role: VIEWER, password: ' secret '}]");

        for (String form : new String[] {"username=pad@example.com&password=", "Username=pad@example.com&Password="}) {
            assertThat(send(client, "/api/v1/changeToken/", form + "+secret+")).matches("[A-Za-z0-9_-]{43}");
            assertThat(send(client, "/api/v1/changeToken/", form + "secret")).isEqualTo("INVALID");
        }
    }

    @Test
    void aWrongPasswordIsAWord(Client client) {
        for (String path : new String[] {"/api/v1/getToken/", "/api/v1/changeToken/"}) {
            assertThat(send(client, path, "username=viewer@example.com&password=wrong"))
                    .isEqualTo("INVALID");
            assertThat(send(client, path, "")).isEqualTo("INVALID");
        }
    }
}
