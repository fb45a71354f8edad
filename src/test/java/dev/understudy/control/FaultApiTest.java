package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /_understudy/faults}: what goes wrong on purpose. */
@ApiTest
class FaultApiTest {

    private static final String FAULTS = "/_understudy/faults";
    private static final String ARTICLES = "/integration/v1/article/";
    private static final String TERMS = "/integration/v2/term/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'path': '/integration/v1/*', 'status': 404}              | /integration/v1/article/ | {"detail":"Not found."}
        {'path': '/integration/v2/*', 'status': 409}              | /integration/v2/term/    | {"detail":"Conflict","code":"409000"}
        {'row': 112, 'status': 403}                               | /integration/v2/term/    | {"detail":"You do not have permission to perform this action.","code":"403000"}
        {'status': 503, 'error': 'Upgrading'}                     | /integration/v2/term/    | {"detail":"Upgrading","code":"503000"}
        {'status': 429}                                           | /integration/v2/term/    | {"code":"429000","title":"Too many requests","detail":"Rate limit for read/ write requests reached. Expected available in 1 seconds."}
        {'role': 'VIEWER', 'method': 'get', 'status': 401}        | /api/v1/bulk_metadata/job/?id=1 | {"error":"Invalid token"}
        {'status': 500}                                           | /integration/v2/term/    | Server Error - Alation
        {'status': 502}                                           | /integration/v2/term/    | <h1>Bad Gateway</h1>
        {'status': 500, 'error': 'Lost'}                          | /rest/v1/permission/group | {"success":false,"msg":"Lost","id":-1}
        {'status': 409}                                           | /rest/v1/permission/group | {"success":false,"msg":"Conflict","id":-1}
        {'status': 401}                                           | /rest/v1/permission/group | {"success":false,"msg":"Unauthorized","id":-1}
        {'status': 400, 'error': 'No'}                            | /scim/v2/Users           | {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"400","detail":"No"}
        """)
    void eachApiWordsIt(String fault, String path, String body, Client client) {
        add(client, fault);

        String answer = client.as(Role.VIEWER).get(path).body().asString();

        assertThat(answer).contains(body);
        client.anonymous().get(FAULTS).then().body("hits", is(List.of(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        401 | /integration/v2/term/      | {"detail":"Authentication failed: invalid bearer token."} | WWW-Authenticate | Bearer error="invalid_token"
        401 | /integration/v1/article/1/ | {"detail":"Authentication failed: invalid bearer token."} | WWW-Authenticate | Bearer error="invalid_token"
        401 | /scim/v2/Users             |                                                           | WWW-Authenticate | Basic realm="alation"
        401 | /rest/v1/permission/group  | {"success":false,"msg":"Unauthorized","id":-1}            | WWW-Authenticate | Basic realm="Matillion ETL"
        401 | /oauth/v2/token/           | {"error":"invalid_client","error_description":"Client credentials are incorrect","code":"401"} | Content-Type | application/json
        405 | /integration/v1/article/1/ | {"detail":"Method \\"GET\\" not allowed."}                | Allow            | DELETE, PUT, HEAD, OPTIONS
        405 | /integration/v2/term/      | {"detail":"Method \\"GET\\" not allowed.","code":"405000"} | Allow            | DELETE, POST, PUT, HEAD, OPTIONS
        405 | /rest/v1/permission/group  | {"success":false,"msg":"Method Not Allowed","id":-1}      | Allow            | HEAD, OPTIONS
        """)
    void itLooksAsIfItHadHappened(int status, String path, String body, String header, String value, Client client) {
        int words = add(client, "{'status': %d, 'error': 'Own words', 'times': 1}".formatted(status));
        add(client, "{'status': %d}".formatted(status));

        client.as(Role.VIEWER)
                .get(path)
                .then()
                .statusCode(status)
                .header(header, value)
                .body(containsString("Own words"));
        client.as(Role.VIEWER)
                .get(path)
                .then()
                .statusCode(status)
                .header(header, value)
                .body(is(body == null ? "" : body));
        client.anonymous().get(FAULTS + "/" + words).then().body("hits", is(1));
    }

    @Test
    void methodsThatTheReleaseDoesNotHaveAreNotTold(Client client) {
        add(client, "{'status': 405, 'path': '/integration/v2/table*'}");
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/table/?ds_id=1")
                .then()
                .header("Allow", containsString("PATCH"));

        client.json("{\"release\": \"2023.1\"}")
                .put("/_understudy/release")
                .then()
                .statusCode(200);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v2/table/?ds_id=1")
                .then()
                .statusCode(405)
                .header("Allow", not(containsString("PATCH")));
        client.anonymous().delete("/_understudy/release");
    }

    @Test
    void aFaultMeetsSoManyCallsOfThoseThatItIsFor(Client client) throws Exception {
        int first = add(client, "{'path': '%s', 'method': 'GET', 'status': 503, 'times': 3}".formatted(ARTICLES));
        int steward = add(client, "{'role': 'STEWARD', 'row': 15, 'status': 409}");

        List<Integer> statuses =
                Together.call(6, caller -> client.as(Role.VIEWER).get(ARTICLES).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(503, 503, 503, 200, 200, 200);
        client.anonymous().get(FAULTS + "/" + first).then().body("hits", is(3)).body("times", is(3));
        assertThat(create(client, Role.STEWARD)).isEqualTo(409);
        assertThat(create(client, Role.CATALOG_ADMIN)).isEqualTo(201);
        assertThat(create(client, Role.VIEWER)).isEqualTo(403);
        client.as(Role.VIEWER).get(ARTICLES).then().body("findAll { it.title == 'Trouble' }", hasSize(1));

        client.anonymous().delete(FAULTS + "/" + steward).then().statusCode(204);
        client.anonymous()
                .delete(FAULTS + "/" + steward)
                .then()
                .statusCode(404)
                .body("error", is("There is no fault " + steward));
        assertThat(create(client, Role.STEWARD)).isEqualTo(201);
        client.control().post("/_understudy/instances/" + client.instance() + "/reset");
        client.anonymous().get(FAULTS).then().body("$", empty());
    }

    @Test
    void theFirstThatMeetsACallCountsAndTheControlPlaneMeetsNone(Client client) {
        add(client, "{'status': 409, 'probability': 1e-300}");
        add(client, "{'path': '*/term*', 'delay': 0.05}");
        add(client, "{'delay': {'min': 'PT0S', 'max': 'PT0.001S'}, 'status': 503, 'probability': 1.0}");

        long begin = System.nanoTime();
        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
        assertThat(System.nanoTime() - begin).isGreaterThan(50_000_000);
        client.as(Role.VIEWER).get(ARTICLES).then().statusCode(503);
        client.control().get("/actuator/health").then().statusCode(200);
        client.anonymous()
                .get(FAULTS)
                .then()
                .statusCode(200)
                .body("hits", is(List.of(0, 1, 1)))
                .body("delay[1]", is("PT0.05S"))
                .body("delay[2].max", is("PT0.001S"));

        client.anonymous().delete(FAULTS).then().statusCode(204);
        client.as(Role.VIEWER).get(ARTICLES).then().statusCode(200);
    }

    @Test
    void connectionsBreakBeforeAnAnswerOrWithinIt(Client client) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest articles = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/@%s%s".formatted(client.port(), client.instance(), ARTICLES)))
                .header("Token", Client.token(Role.VIEWER))
                .build();
        add(client, "{'connection': 'RESET', 'times': 2}"); // clients try once more by themselves
        assertThatThrownBy(() -> http.send(articles, HttpResponse.BodyHandlers.ofString()))
                .hasRootCauseInstanceOf(SocketException.class)
                .hasRootCauseMessage("Connection reset");
        client.anonymous()
                .get("/_understudy/journal")
                .then()
                .body("calls.status", everyItem(nullValue()))
                .body("calls", not(empty()));
        client.json("{\"expect\": [{\"path\": \"%s\", \"status\": 200}]}".formatted(ARTICLES))
                .post("/_understudy/journal/verify")
                .then()
                .statusCode(409)
                .body("failures[0]", containsString(ARTICLES + ", not answered ("));

        client.anonymous().delete(FAULTS);
        add(client, "{'connection': 'TRUNCATE'}");
        HttpResponse<InputStream> begun = http.send(articles, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.body().read()).isEqualTo('[');
        assertThatThrownBy(() -> begun.body().readAllBytes()).isInstanceOf(IOException.class);

        client.anonymous().delete(FAULTS);
        assertThat(http.send(articles, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {'path': '/integration/v1/article/'}         | Say what the fault is: a status, a delay or a connection that breaks
        {'stauts': 503}                              | There is no field 'stauts'; did you mean 'status'?
        {'status': 200}                              | status is one of HTTP from 400 on, not 200
        {'status': 'many'}                           | 'status' has to be a whole number
        {'status': 503, 'method': 'PSOT'}            | There is no method 'PSOT'; did you mean 'POST'?
        {'status': 503.7}                            | 'status' has to be a whole number
        {'status': 503, 'role': 1}                   | 'role' has to be one of VIEWER, EXPLORER
        {'status': 503, 'role': '1'}                 | 'role' has to be one of VIEWER, EXPLORER
        {'connection': 0}                            | 'connection' has to be one of RESET, TRUNCATE
        {'status': 503, 'times': 1.9}                | 'times' has to be a whole number
        {'status': 503, 'role': 'EDITOR'}            | 'role' has to be one of VIEWER, EXPLORER
        {'status': 503, 'row': 9999}                 | There is no row 9999; the role table has rows 1 to 1
        {'status': 503, 'error': 'a\\u0000b'}         | Null characters are not allowed.
        {'status': 503, 'error': 'a\\ud800'}          | Surrogate characters are not allowed: U+D800.
        {'status': 503, 'path': '/a\\u0000'}          | Null characters are not allowed.
        {'status': 503, 'path': '/@default/*'}       | path is one behind the instance, such as /integration/v2/*; the instance is the one that is told
        {'delay': 61}                                | A delay is a duration from PT0S to PT1M, or from its min to its max
        {'delay': -0.5}                              | A delay is a duration from PT0S to PT1M, or from its min to its max
        {'delay': true}                              | 'delay' has to be
        {'status': 503, 'path': 'article'}           | path is one of the emulated services, such as /integration/v2/*
        {'delay': 'PT2M'}                            | A delay is a duration from PT0S to PT1M, or from its min to its max
        {'delay': {'min': 'PT2S'}}                   | A delay that varies has a min and a max, such as PT0.1S and PT0.5S
        {'delay': 'soon'}                            | A delay is a duration such as PT0.2S, not 'soon'
        {'connection': 'CUT'}                        | 'connection' has to be one of RESET, TRUNCATE
        {'connection': 'RESET', 'status': 503}       | A connection that is reset has no status; leave one of the two out
        {'status': 503, 'times': 0}                  | times is a whole number from 1
        {'status': 503, 'probability': 1.5}          | probability is above 0, and at most 1
        {'delay': 'PT1S', 'error': 'Late'}           | An error needs the status that it comes with
        """)
    void whatIsNoFaultIsToldWithWhatWasMeant(String fault, String error, Client client) {
        client.json(fault.replace('\'', '"'))
                .post(FAULTS)
                .then()
                .statusCode(400)
                .body("error", containsString(error));

        client.anonymous().get(FAULTS).then().body("$", empty());
    }

    /** More than an instance can be told. */
    @Test
    void whatIsRefusedTakesNoId(Client client) {
        int before = add(client, "{'status': 503}");
        client.json("{\"status\": 503, \"error\": \"%s\"}".formatted("x".repeat(1_100_000)))
                .post(FAULTS)
                .then()
                .statusCode(400)
                .body(
                        "error",
                        is(
                                "An instance can be told 1000000 characters of faults, rules and limits in all, and this would be more"));
        String rule = "{\"finish\": \"FAIL\", \"error\": \"%s\"}".formatted("x".repeat(2000));
        client.json("{\"rules\": [%s]}".formatted(String.join(",", Collections.nCopies(550, rule))))
                .put("/_understudy/jobs")
                .then()
                .statusCode(400);

        assertThat(add(client, "{'status': 503}")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /_understudy/conf",
        "POST, /_understudy/faults",
        "PUT, /_understudy/limits",
        "PUT, /_understudy/clock"
    })
    void aBodyThatIsTooDeepIsTooLargeAsElsewhere(String method, String path, Client client) {
        for (String body : List.of("[".repeat(200) + "]".repeat(200), "{\"a\":".repeat(200) + "1" + "}".repeat(200))) {
            client.json("{\"deep\": %s}".formatted(body))
                    .request(method, path)
                    .then()
                    .statusCode(413);
        }
    }

    private static int add(Client client, String fault) {
        return client.json(fault.replace('\'', '"'))
                .post(FAULTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int create(Client client, Role role) {
        return client.json(role, "{\"title\": \"Trouble\", \"body\": \"\"}")
                .post(ARTICLES)
                .statusCode();
    }
}
