package dev.understudy.control;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /_understudy/release}: an instance of an older release. */
@ApiTest
class ReleaseApiTest {

    private static final String RELEASE = "/_understudy/release";

    /** Since 2023.1.4. */
    private static final String AGENTS = "/integration/v1/agent/";

    /** Since 2022.3. */
    private static final String TERMS = "/integration/v2/term/";

    @Test
    void whatCameLaterIsNotThere(Client client) {
        client.anonymous().get(RELEASE).then().body("release", nullValue());
        get(client, AGENTS).statusCode(200);

        tell(client, "\"2023.1\"").statusCode(200).body("release", is("2023.1"));
        get(client, AGENTS)
                .statusCode(404)
                .contentType("text/html")
                .header(
                        "X-Understudy-Denial",
                        is(
                                "reason=\"It is available from release 2023.1.4 on, and this instance is of release 2023.1\""));
        get(client, TERMS).statusCode(200);
        get(client, "/integration/v1/article/").statusCode(200); // the table does not say since when
        get(client, "/full_version").body("ALATION_RELEASE_NAME", is("2023.1"));
        client.anonymous()
                .get("/_understudy/access?role=SERVER_ADMIN&method=GET&path=" + AGENTS)
                .then()
                .body("allowed", is(false))
                .body(
                        "reason",
                        is("It is available from release 2023.1.4 on, and this instance is of release 2023.1: 404."));

        tell(client, "\"2023.1.4\"").statusCode(200);
        get(client, AGENTS).statusCode(200);
        client.as(Role.SERVER_ADMIN)
                .header("X-Understudy-Explain", "true")
                .contentType("application/json")
                .body("[]")
                .patch("/integration/v2/table/?ds_id=1")
                .then()
                .statusCode(405)
                .header("X-Understudy-Denial", containsString("from release 2025.3 on"));
        tell(client, "\"2014.1\"").statusCode(200);
        get(client, TERMS).statusCode(404);

        client.anonymous().delete(RELEASE).then().statusCode(204);
        get(client, AGENTS).statusCode(200);
        client.control().get("/v3/api-docs/alation").then().statusCode(200);
    }

    /** The path is none of the release, whatever is asked of it; later ones have some of its endpoints from later on than others. */
    @ParameterizedTest
    @CsvSource({
        "DELETE, /integration/v1/agent/, 2023.1.4",
        "OPTIONS, /integration/v1/agent/, 2023.1.4",
        "OPTIONS, /integration/v2/table/, 2021.2",
    })
    void ofAPathThatCameLaterItIsToldWhateverTheMethod(String method, String path, String since, Client client) {
        tell(client, "\"2020.1\"").statusCode(200);
        String why = "It is available from release " + since + " on, and this instance is of release 2020.1";

        client.as(Role.SERVER_ADMIN)
                .header("X-Understudy-Explain", "true")
                .request(method, path)
                .then()
                .statusCode(404)
                .header("X-Understudy-Denial", is("reason=\"" + why + "\""));
        client.anonymous()
                .get("/_understudy/access?role=SERVER_ADMIN&method=" + method + "&path=" + path)
                .then()
                .body("allowed", is(false))
                .body("reason", is(why + ": 404."));
    }

    @Test
    void whatHasAlwaysBeenThereIsThereInOldReleases(Client client) {
        tell(client, "\"2020.1\"").statusCode(200);

        get(client, "/full_version").statusCode(200).body("ALATION_RELEASE_NAME", is("2020.1"));
        client.anonymous()
                .contentType("application/json")
                .body("{\"username\": \"viewer@example.com\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(404);
        for (String path : List.of("/api/v1/changeToken/", "/api/changeToken/")) {
            String token = client.anonymous()
                    .formParam("username", "viewer@example.com")
                    .formParam("password", "understudy")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            client.withToken(token).get("/integration/v1/article/").then().statusCode(200);
        }
        String session = client.logIn("server.admin@example.com").getValue("sessionid");
        client.anonymous().cookie("sessionid", session).get("/api/user/").then().statusCode(200);
        get(client, "/api/v1/license").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "2025.3, 2025.3.3, /.well-known/oauth-authorization-server",
        "2025.3, 2025.3.3, /oauth/v1/authorize/",
        "2024.1, 2024.1.4, /integration/v1/agent/addons/auth/"
    })
    void whatFollowsARowMayHaveComeLaterThanIt(String before, String since, String path, Client client) {
        tell(client, '"' + before + '"').statusCode(200);
        get(client, path)
                .statusCode(404)
                .header("X-Understudy-Denial", containsString("It is available from release " + since + " on"));

        tell(client, '"' + since + '"').statusCode(200);
        get(client, path).statusCode(allOf(not(404), lessThan(500)));
    }

    /** Before there were data sources of version 1, their paths were those of relational objects. */
    @Test
    void aFaultOfARowMeetsWhatTheRowHasInTheRelease(Client client) {
        fault(client, 1);
        fault(client, 99);
        get(client, AGENTS).statusCode(503);
        get(client, "/integration/v1/datasource/1/").statusCode(200);

        tell(client, "\"2020.3\"").statusCode(200);
        get(client, AGENTS).statusCode(404);
        get(client, "/integration/v1/datasource/1/").statusCode(503);
    }

    private static void fault(Client client, int row) {
        client.json("{\"row\": " + row + ", \"status\": 503}")
                .post("/_understudy/faults")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "2023", "2023.1.4.5.6.7", "V R4", "2023.x"})
    void whatIsNoReleaseIsTold(String release, Client client) {
        tell(client, '"' + release + '"')
                .statusCode(400)
                .body(
                        "error",
                        is("release is a release of Alation, such as 2023.1 or 2023.1.7, not '" + release + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"release\": 2023.1}", "{\"release\": []}"})
    void whoSaysNothingChangesNothing(String body, Client client) {
        tell(client, "\"2023.1\"").statusCode(200);

        client.json(body)
                .put(RELEASE)
                .then()
                .statusCode(400)
                .body("error", startsWith("release is required: a release of Alation, such as 2023.1"));
        client.anonymous().get(RELEASE).then().body("release", is("2023.1"));
        tell(client, "null").statusCode(200).body("release", nullValue());
    }

    private static ValidatableResponse tell(Client client, String release) {
        return client.json("{\"release\": " + release + "}").put(RELEASE).then();
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN)
                .header("X-Understudy-Explain", "true")
                .get(path)
                .then();
    }
}
