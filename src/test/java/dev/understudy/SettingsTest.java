package dev.understudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of docs/settings.md, none at its default: the one reason for a server beside the shared one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {

    private Server server;
    private Client client;

    @BeforeAll
    void start() {
        server = Server.start(List.of(
                "--understudy.fixed-tokens=false",
                "--understudy.control.key=secret",
                "--understudy.control.open-documents=false",
                "--understudy.explain=true",
                "--understudy.jobs.delay=1h",
                "--understudy.instances.max=2",
                "--understudy.metrics.enabled=true",
                "--understudy.web.max-body-size=1KB",
                "--understudy.web.trust-forwarded-headers=true",
                "--understudy.custom-fields.strict-templates=true",
                "--understudy.matillion.version=Built",
                "--understudy.matillion.environment=snowflake",
                "--spring.datasource.url=jdbc:h2:mem:settings;DB_CLOSE_DELAY=-1"));
        client = server.client();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String login(String username, int user) {
        String refreshToken = client.json(
                        "{\"username\": \"" + username + "\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("refresh_token");
        return client.json("{\"refresh_token\": \"" + refreshToken + "\", \"user_id\": " + user + "}")
                .post("/integration/v1/createAPIAccessToken/")
                .path("api_access_token");
    }

    @Test
    void withoutFixedTokensOnlyPasswordsOpenTheServer() {
        client.as(Role.SERVER_ADMIN).get("/integration/v1/userinfo/").then().statusCode(403);
        client.anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "0a17c1e4-0000-4000-8000-000000000001")
                .formParam("client_secret", "catalog-admin-client-secret")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(401);
        client.withToken(login("viewer@example.com", 7))
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200);
    }

    @Test
    void strictTemplatesRefuseFieldsThatLieOnNone() {
        String token = login("catalog.admin@example.com", 2);
        client.withToken(token)
                .contentType("application/json")
                .body("[{\"field_id\": 10005, \"otype\": \"table\", \"oid\": 1, \"value\": []}]")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(400)
                .body("errors[0].field_id[0]", equalTo("The field_id 10005 is not present on the chosen template."));
        client.withToken(token)
                .contentType("application/json")
                .body("[{\"field_id\": 10004, \"otype\": \"table\", \"oid\": 1, \"value\": []}]")
                .put("/integration/v2/custom_field_value/")
                .then()
                .statusCode(200);
    }

    @Test
    void theControlPlaneAsksForItsKeyButHealthDoesNot() {
        client.control()
                .header("X-Understudy-Explain", "true")
                .get("/_understudy/instances")
                .then()
                .statusCode(401)
                .header(
                        "X-Understudy-Denial",
                        containsString("The key of the control plane is needed in the header X-Understudy-Key"));
        client.control()
                .header("X-Understudy-Key", "wrong")
                .get("/_understudy/matrix")
                .then()
                .statusCode(401)
                .body("error", is("The key of the control plane is needed in the header X-Understudy-Key"));
        client.control()
                .header("X-Understudy-Key", "secret")
                .get("/_understudy/instances")
                .then()
                .statusCode(200);
        assertThat(client.control().get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void withTheKeyItDoesNotMatterWhoseHostAndPageItIs() {
        client.control()
                .header("X-Understudy-Key", "secret")
                .header("Host", "understudy.example.com")
                .header("Origin", "https://elsewhere.example.com")
                .get("/_understudy/instances")
                .then()
                .statusCode(200);
        client.control()
                .header("X-Understudy-Key", "secret")
                .contentType("text/plain")
                .body("users: []")
                .post("/_understudy/fixtures")
                .then()
                .statusCode(415);
    }

    @Test
    void probesNeedNoKeyEither() {
        for (String probe : List.of("liveness", "readiness")) {
            client.control()
                    .get("/actuator/health/" + probe)
                    .then()
                    .statusCode(200)
                    .body("status", is("UP"));
        }
    }

    private RequestSpecification withKey() {
        return client.control().header("X-Understudy-Key", "secret");
    }

    @Test
    void thereAreNoMoreInstancesThanThereMayBe() {
        withKey().put("/_understudy/instances/second").then().statusCode(201);

        withKey()
                .put("/_understudy/instances/third")
                .then()
                .statusCode(409)
                .body(
                        "error",
                        is(
                                "There are 2 instances, as many as there may be (understudy.instances.max). Delete one first: DELETE /_understudy/instances/{name}"));
        withKey().put("/_understudy/instances/second").then().statusCode(200);
        withKey().post("/_understudy/instances/second/reset").then().statusCode(204);

        withKey().delete("/_understudy/instances/second").then().statusCode(204);
        withKey().put("/_understudy/instances/third").then().statusCode(201);
        withKey().delete("/_understudy/instances/third").then().statusCode(204);
    }

    private String meters() {
        return withKey()
                .get("/actuator/prometheus")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
    }

    /** Asked until it is seen: a call is counted when its last byte has left, which the client may have read by then. */
    @Test
    void callsAreCountedByWhatTheTableSaysOfThem() {
        String token = login("viewer@example.com", 7);
        client.withToken(token).get("/integration/v1/article/1/").then().statusCode(200);
        client.withToken(token).get("/integration/v1/user/").then().statusCode(403);
        client.anonymous().get("/integration/v1/article/1/").then().statusCode(403);
        client.matillion("admin").get("/rest/v1/permission/user/export").then().statusCode(200);
        client.anonymous().get("/nobody/knows/this/path").then().statusCode(404);

        await().untilAsserted(() -> assertThat(meters())
                .contains(
                        "# HELP understudy_requests_total Answered calls, by family of the role table, role of the caller, verdict and class of status",
                        "# HELP understudy_request_seconds How long calls took, by family",
                        "understudy_requests_total{family=\"Articles API\",role=\"Viewer\",status=\"2xx\",verdict=\"allowed\"}",
                        "understudy_requests_total{family=\"User API v1\",role=\"Viewer\",status=\"4xx\",verdict=\"denied\"}",
                        "understudy_requests_total{family=\"Articles API\",role=\"\",status=\"4xx\",verdict=\"unauthenticated\"}",
                        "understudy_requests_total{family=\"Matillion\",role=\"Server Admin\",status=\"2xx\",verdict=\"allowed\"}",
                        "understudy_requests_total{family=\"elsewhere\",role=\"\",status=\"4xx\",verdict=\"none\"}",
                        "understudy_request_seconds_bucket{family=\"Articles API\",le=\"0.001\"}")
                .doesNotContain("nobody", "article/1"));
    }

    /** Though they are counted when they have left their instance, which alone knows its release. */
    @Test
    void callsAreCountedByTheTableOfTheirRelease() {
        withKey()
                .contentType("application/json")
                .body("{\"release\": \"2020.1\"}")
                .put("/_understudy/release")
                .then()
                .statusCode(200);
        client.anonymous().get("/integration/v1/agent/").then().statusCode(404);
        withKey().delete("/_understudy/release").then().statusCode(204);

        await().untilAsserted(() -> assertThat(meters())
                .contains("understudy_requests_total{family=\"Alation\",role=\"\",status=\"4xx\",verdict=\"none\"}")
                .doesNotContain("Alation Agent API"));
    }

    @Test
    void soAreInstancesJobsAndConnections() {
        withKey().post("/_understudy/instances/default/reset").then().statusCode(204);

        assertThat(meters())
                .containsPattern("understudy_instances [12]\\.0")
                .containsPattern("understudy_instance_changes_total\\{change=\"reset\"} [1-9]")
                .contains(
                        "# HELP understudy_jobs_total Jobs done by this server, by outcome",
                        "# HELP understudy_waiting_calls Calls that wait for more of their body, for their turn with a large one, or since a fault delays them",
                        "understudy_jobs_total{outcome=\"failed\"}",
                        "understudy_pool_connections{state=\"max\"} 20.0",
                        "understudy_pool_connections{state=\"idle\"}",
                        "understudy_waiting_calls 0.0",
                        "jvm_memory_used_bytes",
                        "process_cpu_seconds_total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/@default/",
                "/docs/",
                "/docs/roles.md",
                "/@default/docs/roles.md",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-initializer.js",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/alation",
                "/v3/api-docs/swagger-config",
                "/actuator",
                "/actuator/prometheus",
                "/@default/v3/api-docs/control/"
            })
    void documentsThatAreNotOpenAskForTheKey(String path) {
        client.control().get(path).then().statusCode(401);
        assertThat(client.control()
                        .header("X-Understudy-Key", "secret")
                        .get(path)
                        .statusCode())
                .isNotEqualTo(401);
    }

    @Test
    void everyDenialIsExplained() {
        client.withToken(login("viewer@example.com", 7))
                .get("/integration/v1/user/")
                .then()
                .statusCode(403)
                .header("X-Understudy-Denial", containsString("row=119"));
    }

    @Test
    void nobodyIsSentToTokensThatAreNotThere() {
        client.anonymous()
                .get("/integration/v1/user/")
                .then()
                .statusCode(403)
                .header(
                        "X-Understudy-Denial",
                        equalTo(
                                "reason=\"No token was sent to the instance 'default', nor the cookie of a session that is open\""));
    }

    @Test
    void aJobRunsForItsDelay() {
        String token = login("catalog.admin@example.com", 2);
        int job = client.withToken(token)
                .contentType("application/json")
                .body("{\"id\": [2]}")
                .delete("/integration/v2/domain/")
                .then()
                .statusCode(202)
                .extract()
                .path("job_id");
        String status = "/api/v1/bulk_metadata/job/?id=" + job;
        client.withToken(token).get(status).then().body("status", is("running")).body("result", nullValue());

        client.json("{\"advance\": \"PT1H\"}")
                .header("X-Understudy-Key", "secret")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);

        client.withToken(token)
                .get(status)
                .then()
                .body("status", is("successful"))
                .body("result.deleted_domain_count", is(1));
    }

    @Test
    void andSoDoesATaskOfMatillion() {
        String project = "/rest/v1/group/name/Demo/project/name/Warehouse loading";
        int task = client.matillion("api-user")
                .post(project + "/version/name/default/job/name/load_orders/run")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        client.matillion("api-user")
                .get(project + "/task/running")
                .then()
                .body("id", hasItem(task))
                .body("state", everyItem(is("RUNNING")))
                .body("endTime", everyItem(is(-1)));

        client.json("{\"advance\": \"PT1H\"}")
                .header("X-Understudy-Key", "secret")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);

        client.matillion("api-user").get(project + "/task/running").then().body("id", not(hasItem(task)));
        client.matillion("api-user").get("/rest/v1/task/id/" + task).then().body("state", is("SUCCESS"));
    }

    @Test
    void theBodyLimitAndMatillionsNameAreWhatTheyAreSetTo() {
        client.matillionJson("{\"objects\": [], \"x\": \"" + "x".repeat(2000) + "\"}")
                .post("/rest/v1/permission/user/import")
                .then()
                .statusCode(413);
        client.matillion("admin")
                .get("/rest/v1/permission/user/export")
                .then()
                .body("version", is("Built"))
                .body("environment", is("snowflake"));
    }

    /** A call as a proxy passes it on that serves {@code https://catalog.example.com/alation/}. */
    private RequestSpecification forwarded() {
        return client.anonymous()
                .redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "catalog.example.com")
                .header("X-Forwarded-Prefix", "/alation");
    }

    @Test
    void linksAndCookiesAreThoseOfATrustedProxy() {
        String token = login("steward@example.com", 4);

        forwarded()
                .header("Token", token)
                .get("/integration/v1/search/?q=")
                .then()
                .body("full_search_url", startsWith("https://catalog.example.com/alation/@default/full_search/"));
        forwarded()
                .header("Token", token)
                .get("/integration/v1/article/?limit=1")
                .then()
                .header("X-Next-Page", is("/integration/v1/article/?limit=1&skip=1"));
        forwarded()
                .get("/login/")
                .then()
                .header("Set-Cookie", containsString("Path=/alation/@default;"))
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void theHostThatAProxyForwardsChoosesTheInstance() {
        client.control()
                .header("X-Forwarded-Host", "nobody.localhost")
                .get("/full_version")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        ", no Referer.",
        "nonsense, Referer is malformed.",
        "http://catalog.example.com/login/, Referer is insecure while host is secure.",
        "https://elsewhere.example.com/, https://elsewhere.example.com/ does not match any trusted origins."
    })
    void overHttpsAFormMustComeFromAPageOfThisServer(@Nullable String referer, String reason) {
        RequestSpecification form = forwarded()
                .cookie("csrftoken", "t")
                .contentType("application/x-www-form-urlencoded")
                .body("csrfmiddlewaretoken=t&email=viewer@example.com&password=understudy");
        if (referer != null) {
            form.header("Referer", referer);
        }

        form.post("/login/").then().statusCode(403).body(containsString("Referer checking failed - " + reason));
    }

    @Test
    void aFormOfThisServerIsTaken() {
        forwarded()
                .cookie("csrftoken", "t")
                .header("Referer", "https://catalog.example.com/alation/@default/login/")
                .contentType("application/x-www-form-urlencoded")
                .body("csrfmiddlewaretoken=t&email=viewer@example.com&password=understudy")
                .post("/login/")
                .then()
                .statusCode(302)
                .header("Location", "/alation/@default/");
    }
}
