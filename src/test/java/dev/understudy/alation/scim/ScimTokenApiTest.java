package dev.understudy.alation.scim;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.AlationTrees;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What opens the SCIM tree: SCIM 2.0 API (row 101), {@code /scim/v2/token/}. */
@ApiTest
class ScimTokenApiTest {

    private static final String USERS = "/scim/v2/Users?count=0";

    private static String newToken(Client client, String body) {
        return client.json(Role.SERVER_ADMIN, body)
                .post("/scim/v2/token/")
                .then()
                .statusCode(201)
                .body("token", matchesPattern("[\\w-]{43}"))
                .extract()
                .path("token");
    }

    /** Half a year later there is no such day. */
    private static void moveToTheLastOfAugust(Client client) {
        String now = client.anonymous().get("/_understudy/clock").path("now");
        client.advance(Duration.between(Instant.parse(now), Instant.parse("2040-08-31T10:00:00Z"))
                .toString());
    }

    @Test
    void aNewTokenKillsTheOneBeforeAndExpiresAfterMonths(Client client) {
        client.scim().get(USERS).then().statusCode(200);
        moveToTheLastOfAugust(client);

        String first = newToken(client, "{\"expires_in\": 1}");
        client.scim().get(USERS).then().statusCode(401);
        client.scim(first).get(USERS).then().statusCode(200);

        client.as(Role.SERVER_ADMIN)
                .post("/scim/v2/token")
                .then()
                .statusCode(201)
                .body("expires_at", startsWith("2041-02-28T"));
        client.scim(first).get(USERS).then().statusCode(401);

        String last = newToken(client, "{\"expires_in\": 1, \"expiry\": 3}");
        client.advance("P28D");
        client.scim(last).get(USERS).then().statusCode(200);
        client.advance("P3D");
        client.scim(last).get(USERS).then().statusCode(401);
    }

    @Test
    void noTokenOutlivesTheYearsThatClientsRead(Client client) {
        client.json("{\"now\": \"9999-10-01T00:00:00Z\"}")
                .put("/_understudy/clock")
                .then()
                .statusCode(200);

        client.as(Role.SERVER_ADMIN)
                .post("/scim/v2/token/")
                .then()
                .statusCode(201)
                .body("expires_at", is("9999-12-29T23:59:59.999999Z"));
    }

    @Test
    void theLifespanIsOneToSixMonths(Client client) {
        client.json(Role.SERVER_ADMIN, "{\"expires_in\": 0}")
                .post("/scim/v2/token/")
                .then()
                .statusCode(400)
                .body("expires_in[0]", is("Ensure this value is greater than or equal to 1."))
                .body("code", is("400000"));
        client.json(Role.SERVER_ADMIN, "{\"expires_in\": 7}")
                .post("/scim/v2/token/")
                .then()
                .statusCode(400)
                .body("expires_in[0]", is("Ensure this value is less than or equal to 6."));
        client.json(Role.SERVER_ADMIN, "{\"expires_in\": \"long\"}")
                .post("/scim/v2/token/")
                .then()
                .statusCode(400)
                .body("expires_in[0]", is("A valid integer is required."));
        client.scim().post("/scim/v2/token/").then().statusCode(401);
        client.json(Role.CATALOG_ADMIN, "{}").post("/scim/v2/token/").then().statusCode(403);
        client.scim().get(USERS).then().statusCode(200); // none of these made a token
    }

    @Test
    void onlyTheTokenAndAScimAccountOpenTheTree(Client client, ApplicationContext server) {
        List<RequestSpecification> strangers = List.of(
                client.anonymous(),
                client.as(Role.SERVER_ADMIN),
                client.scim("server-admin-token"),
                client.anonymous().auth().preemptive().basic("server.admin@example.com", "understudy"),
                client.anonymous().auth().preemptive().basic("scim", "wrong"),
                client.anonymous().header("Authorization", "Basic !"),
                client.anonymous().header("Authorization", "Basic AAAA"));
        strangers.forEach(stranger -> stranger.get(USERS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"alation\"")
                .body(is(emptyString())));
        routes(server)
                .forEach(
                        path -> client.as(Role.SERVER_ADMIN).delete(path).then().statusCode(401));

        client.anonymous()
                .header("Authorization", "bearer scim-token")
                .get(USERS)
                .then()
                .statusCode(200);
        client.anonymous()
                .auth()
                .preemptive()
                .basic("scim", "understudy")
                .get(USERS)
                .then()
                .statusCode(200);
    }

    @Test
    void whyItIsClosedCanBeAskedFor(Client client) {
        client.anonymous()
                .header("X-Understudy-Explain", true)
                .get(USERS)
                .then()
                .header(
                        "X-Understudy-Denial",
                        matchesPattern("reason=.Neither a SCIM token nor the login of a SCIM account was sent to the"
                                + " instance '.*' in Authorization."));
        client.scim("no-token")
                .header("X-Understudy-Explain", true)
                .get(USERS)
                .then()
                .header(
                        "X-Understudy-Denial",
                        matchesPattern("reason=.The instance '.*' has no such SCIM token, or it has expired or been"
                                + " replaced, nor such a SCIM account."));
        client.anonymous()
                .get("/_understudy/access?role=SERVER_ADMIN&method=GET&path=/scim/v2/Users")
                .then()
                .body("allowed", is(false))
                .body(
                        "reason",
                        equalTo("The path is served, but not one of Alation's, so the table does not speak of it. It is"
                                + " opened by the SCIM token of the instance, whatever the role."));
    }

    private static Stream<String> routes(ApplicationContext server) {
        return server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/scim") && !AlationTrees.hold(path))
                .map(path -> path.replaceAll("\\{\\w+}", "1"));
    }
}
