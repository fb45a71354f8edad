package dev.understudy.control.journal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tests expect of calls, {@code /_understudy/journal/verify}, and what callers would have needed, {@code /_understudy/least-privilege}. */
@ApiTest
class VerificationApiTest {

    @BeforeEach
    void clear(Client client) {
        client.anonymous().delete("/_understudy/journal").then().statusCode(204);
    }

    private static ValidatableResponse verify(Client client, String expected) {
        return client.json(expected).post("/_understudy/journal/verify").then();
    }

    private static ValidatableResponse needed(Client client, String query) {
        return client.anonymous().get("/_understudy/least-privilege?" + query).then();
    }

    @Test
    void whatWasCalledAsExpectedPasses(Client client) {
        client.json(Role.STEWARD, "{\"title\": \"a\", \"body\": \"b\"}").post("/integration/v1/article/");
        client.as(Role.STEWARD).get("/integration/v1/article/1/");
        client.as(Role.STEWARD).get("/integration/v1/article/2/");

        verify(client, """
                {"expect": [
                  {"role": "STEWARD", "method": "POST", "path": "/integration/v1/article", "status": 201, "row": 15,
                   "verdict": "ALLOWED", "times": 1},
                  {"path": "/integration/v1/article/*/", "atLeast": 1, "atMost": 2},
                  {"role": "VIEWER", "times": 0}],
                 "nothingDenied": true, "onlyRows": [15, "16-17"]}""")
                .statusCode(200)
                .body("passed", is(true))
                .body("failures", empty())
                .body("near", empty());
    }

    @Test
    void whatDiffersIsToldWithWhatWasProbablyMeant(Client client) {
        client.as(Role.VIEWER).post("/integration/v1/article/");
        client.as(Role.STEWARD).get("/integration/v1/artcle/1/");
        int denied = client.anonymous().get("/_understudy/journal?row=15").path("calls[0].id");

        verify(client, """
                {"expect": [
                  {"role": "STEWARD", "method": "POST", "path": "/integration/v1/article/", "times": 2},
                  {"role": "VIEWER", "atMost": 0},
                  {"path": "/rest/*"}],
                 "nothingDenied": true, "onlyRows": ["16"]}""")
                .statusCode(409)
                .body("passed", is(false))
                .body("failures", hasSize(5))
                .body("failures[0]", is("""
                        Expected STEWARD POST /integration/v1/article/ exactly 2 times, but there were 0. What comes nearest: \
                        %d: VIEWER POST /integration/v1/article/, answered 403 (row 15, DENIED).""".formatted(denied)))
                .body("failures[1]", is("Expected VIEWER exactly 0 times, but there were 1."))
                .body("failures[2]", is("Expected /rest/* at least 1 times, but there were 0. No call comes near."))
                .body("failures[3]", containsString("Expected that nothing is denied, but this was: " + denied))
                .body(
                        "failures[4]",
                        containsString("Expected that only rows [16] are used, but this is another: " + denied))
                .body("near[0].path", is("/integration/v1/artcle/1/"))
                .body("near[0].nearest", is("/integration/v1/article/{articleId}"))
                .body("near[1].id", is(denied))
                .body(
                        "near[1].roles",
                        contains("COMPOSER", "STEWARD", "SOURCE_ADMIN", "CATALOG_ADMIN", "SERVER_ADMIN"));
        int last = client.anonymous().get("/_understudy/journal").path("last");
        verify(client, "{\"nothingDenied\": true, \"since\": " + last + "}").statusCode(200);
    }

    @Test
    void whatMakesNoSenseIsRefused(Client client) {
        verify(client, "{}")
                .statusCode(400)
                .body(
                        "error",
                        is("Say what to expect: expect, a list of calls; nothingDenied; or onlyRows, a list of rows"));
        verify(client, "{\"onlyRows\": [9999]}")
                .statusCode(400)
                .body("error", containsString("rows of the table, 1 to "));
        verify(client, "{\"expect\": [{\"times\": 1, \"atMost\": 2}]}")
                .statusCode(400)
                .body("error", is("Say either times, or atLeast and atMost"));
        verify(client, "{\"expect\": [{\"atMost\": -1}]}")
                .statusCode(400)
                .body("error", is("Calls are made 0 times or more, not -1"));
        verify(client, "{\"expect\": [{\"verdict\": \"NO\"}]}")
                .statusCode(400)
                .body("error", containsString("one of ALLOWED"));
        verify(client, "{\"nothingDenid\": true}")
                .statusCode(400)
                .body("error", containsString("did you mean 'nothingDenied'?"));
        verify(client, "{\"expect\": [null]}")
                .statusCode(400)
                .body("error", is("An expectation is an object, such as {\"method\": \"PUT\", \"times\": 1}"));
        verify(client, "{\"onlyRows\": [null]}")
                .statusCode(400)
                .body("error", containsString("rows of the table, 1 to "));
        needed(client, "user=7&role=VIEWER")
                .statusCode(400)
                .body("error", is("Say whose calls, and no more: user, an id; token, an API access token; or role"));
        needed(client, "user=7&token=server-admin-token")
                .statusCode(400)
                .body("error", startsWith("The token is not one of user 7. Say whose calls"));
        needed(client, "token=nobodys")
                .statusCode(404)
                .body("error", is("The instance has no such API access token, or it has expired or been revoked"));
        needed(client, "role=STEWERD").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'role': 'BOSS', 'times': 0}           | role is one of [VIEWER,
        {'method': 'POTS', 'times': 0}         | There is no method 'POTS'; did you mean 'POST'?
        {'row': 9999, 'times': 0}              | There is no row 9999; the role table has rows 1 to 1
        {'row': 0, 'times': 0}                 | There is no row 0
        {'status': 2001, 'times': 0}           | status is one of HTTP, not 2001
        {'status': 201.5, 'times': 0}          | 'expect[0].status' has to be a whole number
        {'path': 'integration/v1', 'times': 0} | path is one that was called, such as /integration/v2/*, not 'integration/v1'
        {'path': '/@default/x', 'times': 0}    | path is one behind the instance, such as /integration/v2/*, not '/@default/x'
        {'atLeast': 3, 'atMost': 2}            | There cannot be at least 3 calls and at most 2
        """)
    void whatNoCallCanBeIsRefusedThoughNoneIsExpected(String expectation, String error, Client client) {
        verify(client, "{\"expect\": [" + expectation.replace('\'', '"') + "]}")
                .statusCode(400)
                .body("error", containsString(error));
    }

    @Test
    void theSmallestRoleIsTheOneThatTheTableAllowsLeast(Client client) {
        client.as(Role.SERVER_ADMIN).get("/integration/v1/article/1/");
        client.json(Role.SERVER_ADMIN, "{\"title\": \"a\", \"body\": \"b\"}").post("/integration/v1/article/");
        client.json(Role.SERVER_ADMIN, "{}").post("/integration/v1/article/");
        client.as(Role.VIEWER).get("/integration/v1/agent/");

        needed(client, "token=server-admin-token")
                .statusCode(200)
                .body("smallestRole", is("COMPOSER"))
                .body("rows.row", contains(15, 16))
                .body("rows.calls", contains(2, 1))
                .body("rows[0].roles.size()", is(5))
                .body("denied", empty())
                .body("reason", is("Of the roles that are let in by all 2 rows, Composer is allowed least."));
        needed(client, "user=1&token=server-admin-token").body("rows.row", contains(15, 16));
        needed(client, "role=VIEWER")
                .body("smallestRole", nullValue())
                .body("rows", empty())
                .body("denied.row", contains(1))
                .body("denied[0].roles.SERVER_ADMIN", is("Yes"));
        client.as(Role.SERVER_ADMIN).get("/integration/v1/datasource/1/");
        client.as(Role.SERVER_ADMIN).put("/integration/v1/datasource/1/");
        needed(client, "role=server_admin").body("reason", containsString("on a condition in rows ["));
        needed(client, "user=99")
                .body("reason", is("The journal has no call of theirs that the table has allowed."))
                .body("rows", empty());
    }

    @Test
    void whatHasPassedInSoftModeIsDeniedAndNeededNevertheless(Client client) {
        client.json("{\"mode\": \"WARN\"}").put("/_understudy/enforcement");
        client.json(Role.VIEWER, "{\"title\": \"a\", \"body\": \"b\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        client.matillion("api-user").get("/rest/v1/permission/user").then().statusCode(200);

        client.anonymous()
                .get("/_understudy/journal?verdict=DENIED")
                .then()
                .body("calls.lenient", contains(true, true))
                .body("calls.family", contains("Matillion", "Articles API"));
        verify(client, "{\"nothingDenied\": true}").statusCode(409);
        verify(client, "{\"expect\": [{\"verdict\": \"denied\", \"times\": 2}]}")
                .statusCode(200);
        needed(client, "role=VIEWER").body("smallestRole", is("COMPOSER")).body("rows.row", contains(15));
    }
}
