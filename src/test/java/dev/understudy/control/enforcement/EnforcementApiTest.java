package dev.understudy.control.enforcement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Soft mode, {@code /_understudy/enforcement}. */
@ApiTest
class EnforcementApiTest {

    private static final String DENIAL = "X-Understudy-Denial";

    @Test
    void inSoftModeDenialsPassAndSaySo(Client client) {
        mode(client, "WARN");
        client.json(Role.VIEWER, "{\"title\": \"a\", \"body\": \"b\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .header(DENIAL, containsString("role=VIEWER; cell=No"))
                .header(DENIAL, containsString("; enforced=no"));
        client.json(Role.STEWARD, "{\"title\": \"Other\"}")
                .put("/integration/v2/datasource/2/")
                .then()
                .header(DENIAL, containsString("condition="));
        client.matillion("api-user")
                .get("/rest/v1/permission/user")
                .then()
                .statusCode(200)
                .header(DENIAL, containsString("Server Admin"));
        client.matillion("reader")
                .get("/rest/v1")
                .then()
                .statusCode(200)
                .header(DENIAL, is("The login may not use the API; enforced=no"));
        client.as(Role.STEWARD).get("/integration/v1/article/1/").then().header(DENIAL, nullValue());
        client.withToken("nobodys").get("/integration/v1/article/1/").then().statusCode(403);

        mode(client, "STRICT");
        client.as(Role.VIEWER).post("/integration/v1/article/").then().statusCode(403);
        client.matillion("api-user").get("/rest/v1/permission/user").then().statusCode(403);
    }

    private static ValidatableResponse addMember(Client client, int source, String query) {
        return client.json(Role.SOURCE_ADMIN, """
                {"resource_type": "data", "resource_id": %d, "members": [{"type": "user", "id": 7}]}""".formatted(source))
                .post("/integration/v1/members_permission/" + query)
                .then();
    }

    private static ValidatableResponse lastCall(Client client) {
        return client.anonymous().get("/_understudy/journal?limit=1").then();
    }

    /** The endpoint finds it out itself, since only the body names the source. */
    @Test
    void whatEndpointsSettleThemselvesPassesToo(Client client) {
        addMember(client, 2, "").statusCode(403).header(DENIAL, nullValue());
        mode(client, "WARN");

        addMember(client, 2, "")
                .statusCode(201)
                .header(DENIAL, containsString("role=SOURCE_ADMIN; cell=Yes*; condition="))
                .header(DENIAL, endsWith("; enforced=no"));
        lastCall(client).body("calls[0].verdict", is("DENIED")).body("calls[0].lenient", is(true));
    }

    /** The query names a source of another's, the body one of the caller's own. */
    @Test
    void whatTheGateHasDeniedStaysDeniedWhateverTheBodyNames(Client client) {
        mode(client, "WARN");

        addMember(client, 1, "?ds_id=2").statusCode(201).header(DENIAL, endsWith("; enforced=no"));
        lastCall(client).body("calls[0].verdict", is("DENIED")).body("calls[0].lenient", is(true));
    }

    @Test
    void ofTwoRefusalsTheFirstIsTold(Client client) {
        mode(client, "WARN");

        client.matillion("reader")
                .get("/rest/v1/permission/user")
                .then()
                .statusCode(200)
                .header(DENIAL, is("The login may not use the API; enforced=no"));
    }

    /** Why a call came to nothing is told behind what it was denied for, and does not take its place. */
    @Test
    void aDeniedCallThatFailsLaterIsToldBoth(Client client) {
        mode(client, "WARN");

        client.json(Role.VIEWER, "{\"title\": \"a\", \"body\": \"b\"}")
                .header("X-Understudy-Explain", "true")
                .put("/integration/v1/article/999/")
                .then()
                .statusCode(404)
                .header(DENIAL, containsString("role=VIEWER; cell=No"))
                .header(
                        DENIAL,
                        endsWith(
                                "; enforced=no; reason=\"The path is served, but there is no such object for this caller\""));
        client.json(Role.VIEWER, """
                {"resource_type": "bi_server", "resource_id": 1, "privacy": "PRIVATE"}""")
                .header("X-Understudy-Explain", "true")
                .patch("/integration/v1/privacy_settings/")
                .then()
                .statusCode(403)
                .header(
                        DENIAL,
                        endsWith(
                                "; enforced=no; reason=\"What the call is about is not the caller's to change either\""));
        lastCall(client)
                .body("calls[0].explanation", containsString("role=VIEWER; cell=No"))
                .body("calls[0].explanation", endsWith("not the caller's to change either\""));
    }

    @Test
    void aModeThatThereIsNotIsRefused(Client client) {
        for (String none : List.of("\"OFF\"", "1")) {
            client.json("{\"mode\": " + none + "}")
                    .put("/_understudy/enforcement")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("one of STRICT, WARN"));
        }
        client.json("{}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(400)
                .body("error", is("mode is required: STRICT or WARN"));
        client.anonymous().get("/_understudy/enforcement").then().body("mode", is("STRICT"));
    }

    private static void mode(Client client, String mode) {
        client.json("{\"mode\": \"" + mode + "\"}")
                .put("/_understudy/enforcement")
                .then()
                .statusCode(200)
                .body("mode", is(mode));
    }
}
