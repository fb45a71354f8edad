package dev.understudy.control.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal, {@code /_understudy/journal}. */
@ApiTest
class JournalApiTest {

    @BeforeEach
    void clear(Client client) {
        client.anonymous().delete("/_understudy/journal").then().statusCode(204);
    }

    private static ValidatableResponse journal(Client client, String query) {
        return client.anonymous().get("/_understudy/journal" + query).then();
    }

    @Test
    void aCallIsThereAsSoonAsItIsAnswered(Client client) {
        client.json(Role.VIEWER, "{\"title\": \"a\"}").post("/integration/v1/article/?limit=1&token=abcdef");

        journal(client, "")
                .statusCode(200)
                .body("calls", hasSize(1))
                .body("calls[0].method", is("POST"))
                .body("calls[0].path", is("/integration/v1/article/"))
                .body("calls[0].query", is("limit=1&token=***"))
                .body("calls[0].status", is(403))
                .body("calls[0].durationMs", greaterThan(0f))
                .body("calls[0].verdict", is("DENIED"))
                .body("calls[0].family", is("Articles API"))
                .body("calls[0].row", is(15))
                .body("calls[0].title", is("Create a new Article"))
                .body("calls[0].role", is("VIEWER"))
                .body("calls[0].user", is(7))
                .body("calls[0].cell", is("No"))
                .body("calls[0].condition", nullValue())
                .body("calls[0].explanation", containsString("allowed=COMPOSER,STEWARD"))
                .body("calls[0].error", is("You do not have permission to perform this action."))
                .body("calls[0].lenient", is(false))
                .body("calls[0].fault", nullValue())
                .body("last", greaterThan(0));
    }

    @Test
    void ofWhatAFaultHasAnsweredNobodyHasLookedWhoCalled(Client client) {
        client.json("{\"status\": 401}").post("/_understudy/faults").then().statusCode(201);

        client.as(Role.STEWARD).get("/integration/v1/article/1/").then().statusCode(401);
        client.scim().get("/scim/v2/Users").then().statusCode(401);
        client.matillion("api-user").get("/rest/v1").then().statusCode(401);

        client.anonymous()
                .get("/_understudy/journal")
                .then()
                .body("calls.verdict", contains("NONE", "NONE", "NONE"))
                .body("calls.fault", everyItem(greaterThan(0)))
                .body("calls[2].row", is(16))
                .body("calls[2].title", is("Article Detail"))
                .body("calls[0].title", nullValue());
    }

    @Test
    void callsAreFoundByWhatTheyWere(Client client) {
        client.as(Role.STEWARD).get("/integration/v1/article/1/");
        client.as(Role.VIEWER).post("/integration/v1/article/");
        client.withToken("nobodys").get("/integration/v1/article/");
        client.as(Role.STEWARD).put("/integration/v2/datasource/2/");
        client.as(Role.STEWARD).get("/integration/v1/artcle/");
        client.matillion("api-user").get("/rest/v1");
        client.anonymous().get("/_understudy/clock");
        JsonPath all = journal(client, "").body("calls", hasSize(6)).extract().jsonPath();
        int first = all.getInt("first");
        int last = all.getInt("last");
        assertThat(all.getList("calls.id", Integer.class)).endsWith(first).startsWith(last);

        journal(client, "?verdict=DENIED,UNAUTHENTICATED&verdict=PENDING")
                .body("calls.status", contains(403, 403, 403));
        journal(client, "?status=404").body("calls.path", contains("/integration/v1/artcle/"));
        journal(client, "?status=404&status=200").body("calls.status", contains(200, 404, 200));
        journal(client, "?row=15,16").body("calls.method", contains("POST", "GET"));
        journal(client, "?path=/v1/art*e/&method=GET").body("calls", hasSize(3));
        journal(client, "?path=datasource").body("calls[0].condition.admins", contains(2));
        journal(client, "?limit=2")
                .body("calls", hasSize(2))
                .body("first", is(first))
                .body("last", is(last));
        journal(client, "?since=" + last).body("calls", hasSize(0)).body("last", is(last));
        journal(client, "?since=2020-01-01T00:00:00Z").body("calls", hasSize(6));
        journal(client, "?status=404")
                .body("calls[0].explanation", containsString("nearest=\"/integration/v1/article"));
        journal(client, "?role=API").body("calls", hasSize(1));
        client.control()
                .post("/_understudy/instances/" + client.instance() + "/reset")
                .then()
                .statusCode(204);
        journal(client, "").body("calls", hasSize(0)).body("first", is(0)).body("last", is(0));
    }

    @Test
    void settingsThatSayNothingAreRefused(Client client) {
        client.json("{}")
                .put("/_understudy/journal/settings")
                .then()
                .statusCode(400)
                .body("error", is("bodies is required: true or false"));
    }

    @Test
    void aQueryThatMakesNoSenseIsToldSo(Client client) {
        journal(client, "?verdict=DENID").statusCode(400).body("error", containsString("did you mean 'DENIED'?"));
        journal(client, "?role=STEWERD").statusCode(400).body("error", containsString("did you mean 'STEWARD'?"));
        journal(client, "?since=yesterday")
                .statusCode(400)
                .body(
                        "error",
                        is("since is the id of a call, or a time such as 2030-01-01T00:00:00Z, not 'yesterday'"));
        for (String form : List.of("", "/stream")) {
            for (String year : List.of("+1000000000", "+10000", "0000", "-5000")) {
                journal(client, form + "?since=" + year + "-01-01T00:00:00Z")
                        .statusCode(400)
                        .body(
                                "error",
                                is("since is the id of a call, or a time such as 2030-01-01T00:00:00Z, not '" + year
                                        + "-01-01T00:00:00Z'"));
            }
        }
        journal(client, "?row=x").statusCode(400);
        journal(client, "?row=15,140").statusCode(400).body("error", containsString("rows 1 to 139"));
        journal(client, "?status=2000").statusCode(400).body("error", is("status is one of HTTP, not 2000"));
        journal(client, "?method=GTE").statusCode(400).body("error", containsString("did you mean 'GET'?"));
        journal(client, "?state=404")
                .statusCode(400)
                .body("error", is("Invalid query parameters: [state]; did you mean 'status'?"));
        journal(client, "/stream?form=1").statusCode(400).body("error", is("Invalid query parameters: [form]"));
        journal(client, "/999999999").statusCode(404).body("error", is("The journal has no call 999999999"));
        client.json("{\"bodys\": true}")
                .put("/_understudy/journal/settings")
                .then()
                .statusCode(400)
                .body("error", containsString("did you mean 'bodies'?"));
    }

    /** Whoever goes on from there with the stream would miss what is neither in the list nor behind it. */
    @Test
    void theListReachesUpToItsLast(Client client) throws Exception {
        Together.call(4, caller -> {
            for (int i = 0; i < 25; i++) {
                client.as(Role.VIEWER).get("/integration/v1/article/1/");
                JsonPath listed = journal(client, "?limit=1").extract().jsonPath();
                assertThat(listed.getInt("calls[0].id")).isEqualTo(listed.getInt("last"));
            }
            return caller;
        });
    }

    @Test
    void whatIsOnlySentIsNoCallToRead(Client client) {
        journal(client, "/verify").statusCode(405).header("Allow", is("POST, OPTIONS"));
    }

    @Test
    void headsAndBodiesAreKeptOnDemandAndWithoutSecrets(Client client) {
        client.as(Role.STEWARD).get("/integration/v1/article/1/");
        client.json("{\"bodies\": true}")
                .put("/_understudy/journal/settings")
                .then()
                .body("bodies", is(true));
        client.json(Role.STEWARD, "{\"title\": \"Grüße\", \"body\": \"" + "b".repeat(20_000) + "\"}")
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        client.json("{\"username\": \"steward@example.com\", \"password\": \"under, study\", \"name\": \"r\"}")
                .post("/integration/v1/createRefreshToken/");

        List<Integer> ids = journal(client, "").extract().path("calls.id");
        journal(client, "/" + ids.get(2)).body("request", nullValue()).body("response", nullValue());
        journal(client, "/" + ids.get(1))
                .body("request.headers.token", is("***"))
                .body("request.headers.'content-type'", is("application/json"))
                .body("request.body", containsString("\"title\": \"Grüße\""))
                .body("request.body", containsString("… (200"))
                .body("response.body", containsString("\"title\":\"Grüße\""))
                .body("response.headers.'content-type'", containsString("application/json"));
        journal(client, "/" + ids.get(0))
                .body("status", is(401))
                .body("request.body", not(containsString("under")))
                .body("request.body", not(containsString("study")));
        client.anonymous().get("/_understudy/journal/settings").then().body("bodies", is(true));
    }

    @Test
    void whateverIsInASecretOfAFormOrAQueryItIsNotKept(Client client) {
        client.json("{\"bodies\": true}").put("/_understudy/journal/settings");
        client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("username=steward@example.com&password=hun,ter2&name=r")
                .post("/integration/v1/createRefreshToken/?password=true-love&limit=1");
        client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("code=abc&grant_type=authorization_code&code_verifier=def")
                .post("/oauth/v1/token/");

        List<Integer> ids = journal(client, "").extract().path("calls.id");
        journal(client, "/" + ids.get(1))
                .body("query", is("password=***&limit=1"))
                .body("request.body", is("username=steward@example.com&password=***&name=r"));
        journal(client, "/" + ids.get(0))
                .body("request.body", is("code=***&grant_type=authorization_code&code_verifier=***"));
    }

    @Test
    void aTokenThatIsAnsweredBareIsNotKeptEither(Client client) {
        client.json("{\"bodies\": true}").put("/_understudy/journal/settings");
        String login = "{\"username\": \"composer@example.com\", \"password\": \"%s\"}";
        for (String path : List.of("/api/v1/getToken/", "/api/v1/changeToken/")) {
            client.json(login.formatted("understudy")).post(path).then().statusCode(200);
            client.json(login.formatted("wrong")).post(path);
        }

        List<Integer> ids = journal(client, "").extract().path("calls.id");
        for (int told : List.of(1, 3)) {
            journal(client, "/" + ids.get(told)).body("status", is(200)).body("response.body", is("***"));
            journal(client, "/" + ids.get(told - 1)).body("response.body", not(is("***")));
        }
    }

    @Test
    void whoFollowsIsToldOfEachCallAtOnce(Client client) throws IOException {
        client.as(Role.STEWARD).get("/integration/v1/article/1/");
        int first = journal(client, "").extract().path("last");
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("GET /@" + client.instance() + "/_understudy/journal/stream?since=" + (first - 1)
                            + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader events =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(next(events, "HTTP/1.1")).isEqualTo("HTTP/1.1 200 ");
            assertThat(next(events, "Content-Type")).contains("text/event-stream");
            assertThat(next(events, "id:")).isEqualTo("id: " + first);
            assertThat(next(events, "event:")).isEqualTo("event: call");
            assertThat(next(events, "data:")).contains("\"path\":\"/integration/v1/article/1/\"");

            client.as(Role.VIEWER).delete("/integration/v1/article/1/");
            assertThat(next(events, "data:")).contains("\"verdict\":\"DENIED\"", "\"row\":19");
        }
    }

    /** Several times: a reset that takes long would let them be told in any case. */
    @Test
    void whoFollowsIsToldOfTheLastCallsBeforeAResetOrAClearing(Client client) throws IOException {
        try (Socket socket = new Socket("localhost", client.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /@" + client.instance()
                                    + "/_understudy/journal/stream HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader events =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(next(events, ": the journal")).endsWith(client.instance());

            for (int i = 1; i <= 6; i++) {
                client.as(Role.VIEWER).get("/integration/v1/article/{id}/", i);
                if (i % 2 == 0) {
                    clear(client);
                } else {
                    client.anonymous()
                            .post("/_understudy/instances/{name}/reset", client.instance())
                            .then()
                            .statusCode(204);
                }
                assertThat(next(events, "data:")).contains("\"path\":\"/integration/v1/article/" + i + "/\"");
            }
        }
    }

    /** The next line that begins so; after ten seconds of silence what the server says then. */
    private static String next(BufferedReader events, String beginning) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith(beginning) && !line.equals(": still here")) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void onlyTheLastCallsAreKept(Client client) {
        String calls = IntStream.range(0, 1250)
                .mapToObj(call -> "GET /@%s/integration/v1/article/%d/ HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                        .formatted(client.instance(), call, call == 1249 ? "Connection: close\r\n" : ""))
                .collect(Collectors.joining());
        client.send(calls.getBytes(StandardCharsets.US_ASCII));

        journal(client, "?limit=5000")
                .body("calls.size()", both(greaterThanOrEqualTo(1000)).and(lessThanOrEqualTo(1100)))
                .body("calls[0].path", is("/integration/v1/article/1249/"))
                .body("calls.status", everyItem(greaterThan(199)));
    }
}
