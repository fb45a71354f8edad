package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Isolated instances. */
@ApiTest
class InstanceApiTest {

    private static final String OTHER = "instance-api-test-other";
    private static final String ARTICLE = "{\"title\": \"Only here\", \"body\": \"x\"}";

    @AfterEach
    void removeTheOther(Client client) {
        client.control().delete("/_understudy/instances/" + OTHER);
    }

    @Test
    void anInstanceIsCreatedOnceListedAndDeleted(Client client) {
        client.control()
                .put("/_understudy/instances/" + OTHER + "?dataset=empty")
                .then()
                .statusCode(201)
                .body("name", is(OTHER))
                .body("dataset", is("empty"))
                .body("prefix", is("/@" + OTHER));
        client.control()
                .put("/_understudy/instances/" + OTHER + "?dataset=starter")
                .then()
                .statusCode(409)
                .body(
                        "error",
                        is(
                                "The instance 'instance-api-test-other' was made from the dataset 'empty', not from 'starter'."
                                        + " Delete it first, or leave the dataset out."));
        for (String same : List.of("", "?dataset=", "?dataset=empty")) {
            client.control()
                    .put("/_understudy/instances/" + OTHER + same)
                    .then()
                    .statusCode(200)
                    .body("dataset", is("empty"));
        }
        client.control()
                .get("/_understudy/instances")
                .then()
                .statusCode(200)
                .body("name", hasItem(OTHER))
                .body("name", hasItem("default"));

        client.control().delete("/_understudy/instances/" + OTHER).then().statusCode(204);

        client.control().get("/_understudy/instances").then().body("name", not(hasItem(OTHER)));
        client.control().delete("/_understudy/instances/" + OTHER).then().statusCode(404);
        client.control()
                .post("/_understudy/instances/" + OTHER + "/reset")
                .then()
                .statusCode(404);
    }

    @Test
    void nothingLeaksFromOneToAnother(Client client) {
        client.control().put("/_understudy/instances/" + OTHER).then().statusCode(201);
        int second = twoArticles(client);
        client.conf("alation.api.catalog.limit", 1);

        client.control()
                .header("Token", "server-admin-token")
                .get("/@" + OTHER + "/integration/v1/article/" + second + "/")
                .then()
                .statusCode(404);
        client.control()
                .header("Token", "server-admin-token")
                .get("/@" + OTHER + "/integration/v1/article/?limit=3")
                .then()
                .body("$", hasSize(3));
        client.control()
                .header("Token", "steward-token")
                .contentType("application/json")
                .body(ARTICLE)
                .post("/@" + OTHER + "/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("id", both(greaterThanOrEqualTo(5)).and(lessThanOrEqualTo(second)));
    }

    /** The id of the second: whoever begins anew gives none that is higher, though a call that is done again may use up one. */
    private static int twoArticles(Client client) {
        client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        return client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aTokenOfOneInstanceIsUnknownInAnother(Client client) {
        String token = client.json("{\"refresh_token\": \"steward-refresh-token\", \"user_id\": 4}")
                .post("/integration/v1/createAPIAccessToken/")
                .path("api_access_token");
        client.control().put("/_understudy/instances/" + OTHER).then().statusCode(201);

        client.withToken(token).get("/integration/v1/userinfo/").then().statusCode(200);
        client.control()
                .header("Token", token)
                .get("/@" + OTHER + "/integration/v1/userinfo/")
                .then()
                .statusCode(403);
    }

    @Test
    void prefixHeaderAndHostNameAnInstanceInThisOrder(Client client) {
        client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .statusCode(201);
        String url = "/integration/v1/article/5/";

        client.control()
                .header("Token", "viewer-token")
                .header("X-Understudy-Instance", client.instance())
                .get(url)
                .then()
                .statusCode(200);
        client.control()
                .header("Token", "viewer-token")
                .header("Host", client.instance() + ".localhost")
                .get(url)
                .then()
                .statusCode(200);
        client.control()
                .header("Token", "viewer-token")
                .header("Host", client.instance().toUpperCase(Locale.ROOT) + ".LocalHost")
                .get(url)
                .then()
                .statusCode(200);
        client.control()
                .header("Token", "viewer-token")
                .header("X-Understudy-Instance", "default")
                .get("/@" + client.instance() + url)
                .then()
                .statusCode(200);
        client.control()
                .header("Token", "viewer-token")
                .header("Host", "default.localhost")
                .header("X-Understudy-Instance", client.instance())
                .get(url)
                .then()
                .statusCode(200);
        client.control().header("Token", "viewer-token").get(url).then().statusCode(404);
    }

    @Test
    void linksDoNotShowThePrefix(Client client) {
        client.as(Role.VIEWER)
                .get("/integration/v1/article/?limit=1")
                .then()
                .header("X-Next-Page", "/integration/v1/article/?limit=1&skip=1");
    }

    @Test
    void anUnknownInstanceIsNamedWithTheCallThatCreatesIt(Client client) {
        String hint = "No instance is named 'nope'. Create it with: PUT /_understudy/instances/nope";
        client.control().get("/@nope/anything").then().statusCode(404).body("error", is(hint));
        client.control()
                .header("Token", "viewer-token")
                .get("/@nope/integration/v1/article/1/")
                .then()
                .statusCode(404)
                .body("detail", is(hint));
        client.control()
                .header("X-Understudy-Instance", "nope")
                .get("/rest/v1")
                .then()
                .statusCode(404)
                .body("msg", is(hint));
    }

    @Test
    void whoNamesAnInstanceInEachCallMakesItSo(Client client) {
        for (String[] named : new String[][] {{"X-Understudy-Instance", OTHER}, {"Host", OTHER + ".localhost"}}) {
            for (String probe : List.of("", "/liveness", "/readiness")) {
                client.control()
                        .header(named[0], named[1])
                        .get("/actuator/health" + probe)
                        .then()
                        .statusCode(200);
            }
            String place = "/_understudy/instances/" + OTHER;
            client.control().header(named[0], named[1]).put(place).then().statusCode(201);
            client.control()
                    .header(named[0], named[1])
                    .header("Token", "viewer-token")
                    .get("/integration/v1/article/1/")
                    .then()
                    .statusCode(200);
            client.control().header(named[0], named[1]).delete(place).then().statusCode(204);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPPER",
                "under_score",
                "dot.dot",
                "a b",
                "x\"; drop schema public; --",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddd"
            })
    void aBadNameIsRefused(String name, Client client) {
        client.control()
                .put("/_understudy/instances/{name}", name)
                .then()
                .statusCode(400)
                .body("error", containsString("1 to 40"));
    }

    @Test
    void anUnknownDatasetIsRefusedAndTheDefaultInstanceStays(Client client) {
        client.control()
                .put("/_understudy/instances/" + OTHER + "?dataset=/etc/passwd")
                .then()
                .statusCode(400)
                .body("error", containsString("Unknown dataset"));
        client.control()
                .delete("/_understudy/instances/default")
                .then()
                .statusCode(400)
                .body("error", containsString("cannot be deleted"));
    }

    @Test
    void aResetBringsBackRowsIdsFlagsAndClock(Client client) {
        int second = twoArticles(client);
        client.as(Role.STEWARD).delete("/integration/v1/article/1/").then().statusCode(204);
        client.matillion("admin")
                .post("/rest/v1/permission/group/name/Reader/delete")
                .then()
                .statusCode(200);
        client.conf("alation.roles.allow_source_and_catalog_admins_to_create_ds", true);
        client.advance("P400D");

        client.control()
                .post("/_understudy/instances/" + client.instance() + "/reset")
                .then()
                .statusCode(204);

        client.as(Role.SERVER_ADMIN).get("/integration/v1/article/").then().body("id", contains(1, 2, 3));
        client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .body("id", both(greaterThanOrEqualTo(5)).and(lessThanOrEqualTo(second)));
        client.matillion("admin")
                .get("/rest/v1/permission/user/name/reader/groups/ids")
                .then()
                .body(equalTo("[6]"));
        client.anonymous()
                .get("/_understudy/conf")
                .then()
                .body("'alation.roles.allow_source_and_catalog_admins_to_create_ds'", is(false));
        client.anonymous().get("/_understudy/clock").then().body("ahead", is("PT0S"));
    }

    /** A schema that an instance has left is taken for others. */
    @Test
    void idsBeginWhereTheTableBeginsWhateverWasThereBefore(Client client) {
        for (int i = 0; i < 2; i++) {
            client.control()
                    .post("/_understudy/instances/" + client.instance() + "/reset")
                    .then()
                    .statusCode(204);
        }
        client.anonymous()
                .contentType("application/yaml")
                .body("extends: empty\narticles: [{title: First, author: 1}]")
                .put("/_understudy/instances/" + client.instance() + "/dataset")
                .then()
                .statusCode(204);

        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/article/1/")
                .then()
                .statusCode(200)
                .body("title", is("First"));
    }

    @Test
    void anEmptyInstanceHasTheSevenUsersOnly(Client client) {
        client.control()
                .put("/_understudy/instances/" + OTHER + "?dataset=empty")
                .then()
                .statusCode(201);

        client.control()
                .header("Token", "server-admin-token")
                .get("/@" + OTHER + "/integration/v1/user/")
                .then()
                .body("id", contains(1, 2, 3, 4, 5, 6, 7));
        client.control()
                .header("Token", "viewer-token")
                .get("/@" + OTHER + "/integration/v1/article/")
                .then()
                .body("$", hasSize(0));
        client.control()
                .header("Token", "steward-token")
                .contentType("application/json")
                .body(ARTICLE)
                .post("/@" + OTHER + "/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("id", is(1));
        client.control()
                .auth()
                .preemptive()
                .basic("admin", "understudy")
                .get("/@" + OTHER + "/rest/v1/permission/group")
                .then()
                .body("$", hasSize(7));
    }

    /** Readers never see a half-emptied instance, and creators never a half-made one. */
    @Test
    void resettingBesideReadersDisturbsNobody(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Integer>> reads = () -> IntStream.range(0, 40)
                    .map(i -> client.as(Role.VIEWER)
                            .get("/integration/v1/article/1/")
                            .statusCode())
                    .boxed()
                    .toList();
            Callable<List<Integer>> resets = () -> IntStream.range(0, 20)
                    .map(i -> client.control()
                            .post("/_understudy/instances/" + client.instance() + "/reset")
                            .statusCode())
                    .boxed()
                    .toList();
            Callable<List<Integer>> creations = () -> IntStream.range(0, 10)
                    .map(i -> client.control()
                            .put("/_understudy/instances/" + OTHER)
                            .statusCode())
                    .boxed()
                    .toList();
            List<Future<List<Integer>>> results = threads.invokeAll(List.of(reads, reads, resets, creations));

            assertThat(results.get(0).get()).containsOnly(200);
            assertThat(results.get(1).get()).containsOnly(200);
            assertThat(results.get(2).get()).containsOnly(204);
            assertThat(results.get(3).get()).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theClockMovesForThisInstanceOnly(Client client) {
        client.advance("PT1H");
        client.advance("-PT30M");
        client.anonymous().get("/_understudy/clock").then().body("ahead", is("PT30M"));
        client.control().get("/_understudy/clock").then().body("ahead", is("PT0S"));
        client.json("{}").put("/_understudy/clock").then().statusCode(400).body("error", containsString("advance"));
        client.json("{\"advance\": \"soon\"}").put("/_understudy/clock").then().statusCode(400);
        client.json("{\"advance\": \"P99999999D\"}")
                .put("/_understudy/clock")
                .then()
                .statusCode(400)
                .header("Server", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P36500D", "-P36500D"})
    void theClockStaysWithinYearsOfFourDigits(String century, Client client) {
        String move = "{\"advance\": \"" + century + "\"}";
        int moves = 0;
        while (client.json(move).put("/_understudy/clock").statusCode() == 200) {
            moves++;
        }

        client.json(move)
                .put("/_understudy/clock")
                .then()
                .statusCode(400)
                .body("error", is("The clock stays within the years 1970 to 9999"));
        assertThat(moves)
                .isEqualTo(
                        century.startsWith("-")
                                ? 0
                                : (9999 - Year.now(ZoneOffset.UTC).getValue()) / 100);
        client.anonymous().get("/_understudy/clock").then().body("now", matchesRegex("\\d{4}-.*"));
        client.json(Role.STEWARD, ARTICLE)
                .post("/integration/v1/article/")
                .then()
                .statusCode(201)
                .body("ts_created", matchesRegex("\\d{4}-.*"));
    }
}
