package dev.understudy.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Server;
import dev.understudy.testing.Together;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two servers on one database: each knows at once what the other has done. */
@ApiTest
@Tag("postgresql")
class ReplicaTest {

    private @Nullable Server second;

    @AfterEach
    void stopTheSecond() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void whatOneDoesTheOtherKnowsAtOnce(Client here, ApplicationContext server) {
        Client there = another(here, server.getEnvironment());

        String refreshToken = newRefreshToken(here);
        String token = newAccessToken(there, refreshToken);
        here.withToken(token).get("/integration/v1/userinfo/").then().statusCode(200);
        there.json("{\"refresh_token\": \"%s\", \"user_id\": 4}".formatted(refreshToken))
                .post("/integration/v1/revokeAPIAccessTokens/")
                .then()
                .statusCode(200);
        here.withToken(token).get("/integration/v1/userinfo/").then().statusCode(403);

        String session = here.anonymous()
                .redirects()
                .follow(false)
                .cookie("csrftoken", "t")
                .contentType("application/x-www-form-urlencoded")
                .body("csrfmiddlewaretoken=t&email=steward@example.com&password=understudy")
                .post("/login/")
                .cookie("sessionid");
        there.anonymous()
                .cookie("sessionid", session)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200);
        there.anonymous().redirects().follow(false).cookie("sessionid", session).get("/logout/");
        here.anonymous()
                .cookie("sessionid", session)
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403);

        here.advance("PT48H");
        there.anonymous().get("/_understudy/clock").then().body("ahead", is("PT48H"));

        here.bulk("POST", "/integration/v2/term/", "[{\"title\": \"Kestrel\"}]");
        assertFound(there, "kestrel", 1);
        assertFound(here, "kestrel", 1);
        there.bulk("POST", "/integration/v2/term/", "[{\"title\": \"Kestrel two\"}]");
        here.fixtures("objects: [{otype: table, id: 901, key: 1.zoo.kestrel, title: Kestrel three}]");
        assertFound(here, "kestrel", 3);
        assertFound(there, "kestrel", 3);

        there.control().post("/_understudy/instances/" + here.instance() + "/reset");
        assertFound(here, "kestrel", 0);
        assertFound(there, "kestrel", 0);
        here.anonymous().get("/_understudy/clock").then().body("ahead", is("PT0S"));
    }

    @Test
    void whatOneSignsTheOtherTakesUntilItHasAnotherKey(Client here, ApplicationContext server) throws Exception {
        Client there = another(here, server.getEnvironment());
        Together.call(2, caller -> newProgramToken(caller == 0 ? here : there));

        String token = newProgramToken(here);
        there.withToken(token).get("/integration/v1/userinfo/").then().statusCode(200);
        assertThat(keyOf(here)).isEqualTo(keyOf(there));

        there.anonymous().post("/_understudy/oauth/keys/rotate").then().statusCode(204);
        here.withToken(token).get("/integration/v1/userinfo/").then().statusCode(401);
        assertThat(keyOf(here)).isEqualTo(keyOf(there));
        here.withToken(newProgramToken(there))
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200);
    }

    private static String keyOf(Client client) {
        return client.anonymous().get("/oauth/v2/.well-known/jwks.json").path("keys[0].kid");
    }

    private static String newProgramToken(Client client) {
        return client.anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", "0a17c1e4-0000-4000-8000-000000000001")
                .formParam("client_secret", "catalog-admin-client-secret")
                .post("/oauth/v2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    @Test
    void anInstanceIsMadeAndUnmadeByWhoeverIsAsked(Client here, ApplicationContext server) {
        Client there = another(here, server.getEnvironment());

        here.control().put("/_understudy/instances/replicated").then().statusCode(201);
        there.control().put("/_understudy/instances/replicated").then().statusCode(200);
        Client inIt = new Client(there.port(), "replicated");
        inIt.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(200);
        here.control().delete("/_understudy/instances/replicated").then().statusCode(204);
        inIt.as(Role.VIEWER).get("/integration/v1/article/1/").then().statusCode(404);
    }

    @Test
    void twoServersMayBeTheFirstOnAnEmptyDatabase(ApplicationContext server) throws Exception {
        List<String> settings = newDatabase("first_of_all", server);
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            Future<Server> one = starters.submit(() -> Server.start(settings));
            Future<Server> two = starters.submit(() -> Server.start(settings));
            for (Future<Server> each : List.of(one, two)) {
                try (Server started = each.get()) {
                    started.client()
                            .as(Role.VIEWER)
                            .get("/integration/v1/article/1/")
                            .then()
                            .statusCode(200);
                    assertThat(started.context().getBean(Instances.class).all()).hasSize(1);
                }
            }
        } finally {
            starters.shutdown();
        }
    }

    @Test
    void anOlderServerGivesWayToANewerOne(ApplicationContext server) {
        List<String> settings = newDatabase("taken_over", server);
        String migration = "create table novelty (id bigint primary key);";
        try (Server older = Server.start(settings);
                Server newer = Server.startNextVersion(migration, settings)) {
            newer.client()
                    .as(Role.VIEWER)
                    .get("/integration/v1/article/1/")
                    .then()
                    .statusCode(200);
            older.client()
                    .as(Role.VIEWER)
                    .get("/integration/v1/article/1/")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("30"));
            older.client().control().get("/actuator/health").then().statusCode(503);
            older.client().control().put("/_understudy/instances/late").then().statusCode(503);
        }
    }

    private static List<String> newDatabase(String name, ApplicationContext server) {
        server.getBean(JdbcTemplate.class).execute("create database " + name);
        Environment known = server.getEnvironment();
        return List.of(
                "--spring.datasource.url="
                        + known.getRequiredProperty("spring.datasource.url")
                                .replaceFirst("/postgres(?=\\?|$)", "/" + name),
                "--spring.datasource.username=" + known.getRequiredProperty("spring.datasource.username"));
    }

    private static void assertFound(Client client, String word, int times) {
        client.as(Role.VIEWER).get("/integration/v1/search/?q=" + word).then().body("total", is(times));
    }

    private static String newRefreshToken(Client client) {
        return client.json("{\"username\": \"steward@example.com\", \"password\": \"understudy\", \"name\": \"r\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("refresh_token");
    }

    private static String newAccessToken(Client client, String refreshToken) {
        return client.json("{\"refresh_token\": \"%s\", \"user_id\": 4}".formatted(refreshToken))
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("api_access_token");
    }

    private Client another(Client first, Environment known) {
        second = Server.start(List.of(
                "--spring.datasource.url=" + known.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + known.getRequiredProperty("spring.datasource.username")));
        return second.client(first.instance());
    }
}
