package dev.understudy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to whoever asks why a call came to nothing; what the table denies is in {@code AccessApiTest}. */
@ApiTest
class ExplanationApiTest {

    private static final String DENIAL = "X-Understudy-Denial";

    private static RequestSpecification asking(RequestSpecification call) {
        return call.header("X-Understudy-Explain", "true").urlEncodingEnabled(false);
    }

    private static void isToldWhy(ValidatableResponse answer, int status, String why) {
        answer.statusCode(status).header(DENIAL, is(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/integration/v1/articles/ | /integration/v1/article",
                "/integration/v1/articles/5/ | /integration/v1/article/{articleId}",
                "/integration/v2/article/5/ | /integration/v1/article/{articleId}",
                "/integration/article/5 | /integration/v1/article/{articleId}",
                "/article/5/ | /integration/v1/article/{articleId}",
                "/intergration/v2/term/ | /integration/v2/term",
                "/rest/v1/permissions/user | /rest/v1/permission/user",
                "/rest/v1/permission/global/group/name/A/exports | /rest/v1/permission/global/group/name/{groupName}/export",
                "/rest/v1/permission/global/group/name/A/permission/name/B/gett | /rest/v1/permission/global/group/name/{groupName}/permission/name/{permissionName}/get",
                "/_understudy/acces | /_understudy/access",
                "/swagger-ui.htm | /swagger-ui.html"
            })
    void aPathThatIsNowhereIsToldTheNearest(String path, String nearest, Client client) {
        isToldWhy(
                asking(client.matillion("admin")).get(path).then(),
                404,
                "reason=\"No API has this path\"; nearest=\"" + nearest + "\"");
    }

    @Test
    void aPathThatIsNearToNoneIsToldNone(Client client) {
        isToldWhy(
                asking(client.as(Role.VIEWER))
                        .get("/integration/v1/one/two/three/four/")
                        .then(),
                404,
                "reason=\"No API has this path\"");
        client.as(Role.VIEWER)
                .get("/integration/v1/articles/")
                .then()
                .statusCode(404)
                .header(DENIAL, nullValue());
    }

    @Test
    void anIdThatIsNoneIsSaidToBe(Client client) {
        isToldWhy(
                asking(client.as(Role.VIEWER))
                        .get("/integration/v1/article/0x2/")
                        .then(),
                404,
                "reason=\"There is such a path, but what stands for an id in it is none\"; "
                        + "nearest=\"/integration/v1/article/{articleId}\"");
    }

    @Test
    void aPathThatIsThereOnlyIfASettingWantsItIsSaidToBe(Client client) {
        isToldWhy(
                asking(client.control()).get("/actuator/prometheus").then(),
                404,
                "reason=\"There is such a path, but nothing is there now\"; nearest=\"/actuator/prometheus\"");
    }

    @Test
    void refusalsInAFamilysOwnWordsAreToldToo(Client client) {
        isToldWhy(
                asking(client.anonymous()
                                .contentType("application/json")
                                .body("{\"refresh_token\": \"nope\", \"user_id\": 7}"))
                        .post("/integration/v1/createAPIAccessToken/")
                        .then(),
                401,
                "reason=\"Refresh token provided is invalid.\"");
    }

    @Test
    void anObjectThatIsNotThereIsToldFromAPathThatIsNot(Client client) {
        isToldWhy(
                asking(client.as(Role.VIEWER))
                        .get("/integration/v1/article/999/")
                        .then(),
                404,
                "reason=\"The path is served, but there is no such object for this caller\"");
        isToldWhy(
                asking(client.matillion("admin"))
                        .get("/rest/v1/permission/group/name/Nobody/export")
                        .then(),
                404,
                "reason=\"Unable to find the permission group: Nobody\"");
    }

    @Test
    void whatAFaultHasAnsweredIsSaidToBeIts(Client client) {
        for (int status : List.of(403, 404, 503)) {
            int fault = client.json("{\"status\": %d, \"times\": 1}".formatted(status))
                    .post("/_understudy/faults")
                    .path("id");
            isToldWhy(
                    asking(client.as(Role.VIEWER))
                            .get("/integration/v1/article/1/")
                            .then(),
                    status,
                    "reason=\"Fault " + fault + ", which was staged, has answered\"");
        }
        client.json("{\"delay\": \"PT0S\"}").post("/_understudy/faults").then().statusCode(201);
        isToldWhy(
                asking(client.as(Role.VIEWER))
                        .get("/integration/v1/article/999/")
                        .then(),
                404,
                "reason=\"The path is served, but there is no such object for this caller\"");
        client.anonymous().delete("/_understudy/faults");
    }

    @Test
    void anotherMethodIsToldThoseThatThereAre(Client client) {
        isToldWhy(
                asking(client.as(Role.VIEWER))
                        .patch("/integration/v1/article/1/")
                        .then(),
                405,
                "reason=\"The path is served, but not for PATCH\"; methods=DELETE,GET,HEAD,OPTIONS,PUT");
        isToldWhy(
                asking(client.matillion("admin"))
                        .delete("/rest/v1/permission/user")
                        .then(),
                405,
                "reason=\"The path is served, but not for DELETE\"; methods=GET,HEAD,OPTIONS");
        isToldWhy(
                asking(client.anonymous()).delete("/_understudy/clock").then(),
                405,
                "reason=\"The path is served, but not for DELETE\"; methods=GET,HEAD,OPTIONS,PUT");
    }

    @ParameterizedTest
    @CsvSource({
        "/integration/v1/article/1/, 'DELETE,GET,HEAD,OPTIONS,PUT'",
        "/rest/v1/permission/user, 'GET,HEAD,OPTIONS'",
        "/_understudy/clock, 'GET,HEAD,OPTIONS,PUT'",
        "/actuator/health, 'GET,HEAD,OPTIONS'"
    })
    void aWrongMethodIsToldWhatOptionsTells(String path, String methods, Client client) {
        for (String method : List.of("PATCH", "OPTIONS")) {
            String allowed = (path.startsWith("/rest") ? client.matillion("admin") : client.as(Role.VIEWER))
                    .request(method, path)
                    .header("Allow");
            assertThat(allowed.split(",\\s*")).as(method).containsExactlyInAnyOrder(methods.split(","));
        }
    }

    @Test
    void anInstanceThatIsNotThereIsNamedHoweverItWasChosen(Client client) {
        String why = "reason=\"No instance is named 'nope'. Create it with: PUT /_understudy/instances/nope\"";
        String path = "/integration/v1/article/1/";
        isToldWhy(asking(client.control()).get("/@nope" + path).then(), 404, why);
        isToldWhy(
                asking(client.control())
                        .header("X-Understudy-Instance", "nope")
                        .get(path)
                        .then(),
                404,
                why);
        isToldWhy(
                asking(client.control())
                        .header("Host", "nope.localhost")
                        .get(path)
                        .then(),
                404,
                why);
    }

    @Test
    void aTokenThatIsNotKnownIsToldApartFromNone(Client client) {
        String path = "/integration/v1/article/1/";
        String unknown =
                "reason=\"The instance 'explanationapitest' has no such token, or it has expired or been revoked,"
                        + " or its owner is suspended; its ready-made tokens are listed at /\"";
        isToldWhy(asking(client.withToken("viewer_token")).get(path).then(), 403, unknown);
        isToldWhy(
                asking(client.anonymous())
                        .header("Authorization", "Token viewer-token")
                        .get(path)
                        .then(),
                403,
                unknown);
        isToldWhy(
                asking(client.withToken("x"))
                        .get("/api/v1/bulk_metadata/job/?id=1")
                        .then(),
                401,
                unknown);
        isToldWhy(
                asking(client.anonymous()).get(path).then(),
                403,
                "reason=\"No token was sent to the instance 'explanationapitest', nor the cookie of a session that is open;"
                        + " its ready-made tokens are listed at /\"");
    }

    @Test
    void aMatillionLoginIsToldWhatItLacks(Client client) {
        String path = "/rest/v1/permission/user";
        String unknown = "reason=\"No login has this name and password and may use the API\"";
        isToldWhy(asking(client.matillion("nobody")).get(path).then(), 401, unknown);
        isToldWhy(asking(client.matillion("reader")).get(path).then(), 401, unknown);
        isToldWhy(asking(client.anonymous()).get(path).then(), 401, "reason=\"No login was sent with HTTP Basic\"");
        isToldWhy(
                asking(client.matillion("api-user")).get(path).then(),
                403,
                "reason=\"The login may use the API, but this call needs Server Admin, too\"");
    }

    @Test
    void whatIsAnothersIsToldApartFromWhatTheTableDenies(Client client) {
        asking(client.as(Role.STEWARD))
                .delete("/integration/flag/2/")
                .then()
                .statusCode(403)
                .header(
                        DENIAL,
                        allOf(
                                containsString("; cell=Yes; "),
                                endsWith(
                                        "reason=\"The table allows the call, but what it is about is not the caller's to change\"")));
    }

    @Test
    void aForeignPageIsToldThatItIsOne(Client client) {
        isToldWhy(
                asking(client.anonymous())
                        .header("Origin", "https://elsewhere.example")
                        .get("/_understudy/clock")
                        .then(),
                403,
                "reason=\"The control plane takes no calls from pages of other servers. See understudy.control.allowed-origins.\"");
    }
}
