package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /_understudy/limits}: callers who call too often. */
@ApiTest
class LimitApiTest {

    private static final String LIMITS = "/_understudy/limits";
    private static final String TERMS = "/integration/v2/term/";

    @Test
    void whoCallsTooOftenIsToldWhenToComeBack(Client client) throws Exception {
        client.json("{\"now\": \"2030-01-01T00:00:20Z\", \"stopped\": true}").put("/_understudy/clock");
        limits(client, """
            {"family": "terms", "only": "READ", "calls": 3, "per": "PT1M"}, {"calls": 10, "per": "PT1H"}""");

        List<Integer> statuses = Together.call(
                6, caller -> client.as(Role.CATALOG_ADMIN).get(TERMS).statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 429, 429, 429);
        client.as(Role.CATALOG_ADMIN)
                .get(TERMS)
                .then()
                .statusCode(429)
                .header("Retry-After", is("40"))
                .body(equalTo(
                        "{\"code\":\"429000\",\"title\":\"Too many requests\",\"detail\":\"Rate limit for read/ write"
                                + " requests reached. Expected available in 40 seconds.\"}"));
        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
        client.json(Role.CATALOG_ADMIN, "[{\"title\": \"Kestrel\"}]")
                .post(TERMS)
                .then()
                .statusCode(202);
        client.matillion("admin").get("/rest/v1/permission/group").then().statusCode(200);

        client.advance("PT40S");
        client.as(Role.CATALOG_ADMIN).get(TERMS).then().statusCode(200);
    }

    @Test
    void aLimitForAllCountsThemTogetherAndNotWhoMayNotComeIn(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock");
        limits(client, "{\"calls\": 2, \"per\": \"PT1H\"}");

        client.json(Role.VIEWER, "{}").post("/integration/v1/article/").then().statusCode(403);
        client.as(Role.VIEWER).get("/integration/v1/article/").then().statusCode(200);
        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
        client.as(Role.VIEWER).get(TERMS).then().statusCode(429);

        client.anonymous().delete(LIMITS).then().statusCode(204);
        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
        client.anonymous().get(LIMITS).then().body("rates", empty());
    }

    @Test
    void whatOneLimitHasRefusedCountsForNone(Client client) throws Exception {
        client.json("{\"stopped\": true}").put("/_understudy/clock");
        limits(client, """
            {"calls": 3, "per": "PT1H"}, {"family": "terms", "calls": 1, "per": "PT1H"}""");

        List<Integer> statuses =
                Together.call(4, caller -> client.as(Role.VIEWER).get(TERMS).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 429, 429, 429);

        client.as(Role.VIEWER).get("/integration/v1/article/").then().statusCode(200);
        client.as(Role.VIEWER).get("/integration/v1/article/").then().statusCode(200);
        client.as(Role.VIEWER).get("/integration/v1/article/").then().statusCode(429);
    }

    @Test
    void whoHasNoTokenIsAnotherCallerThanIdentityProviders(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock");
        limits(client, "{\"calls\": 1, \"per\": \"PT1H\"}");

        client.scim().get("/scim/v2/Users").then().statusCode(200);
        client.scim().get("/scim/v2/Users").then().statusCode(429);
        String login = "{\"username\": \"viewer@example.com\", \"password\": \"understudy\", \"name\": \"%s\"}";
        String path = "/integration/v1/createRefreshToken/";
        client.json(login.formatted("first")).post(path).then().statusCode(201);
        client.json(login.formatted("second")).post(path).then().statusCode(429);
    }

    @Test
    void identityProvidersAreCountedToo(Client client) {
        client.json("{\"stopped\": true}").put("/_understudy/clock");
        limits(client, "{\"family\": \"SCIM 2.0\", \"calls\": 2, \"per\": \"PT1H\"}");

        client.scim("nobodys").get("/scim/v2/Users").then().statusCode(401);
        client.scim().get("/scim/v2/Users").then().statusCode(200);
        client.scim().get("/scim/v2/Groups").then().statusCode(200);
        client.scim()
                .get("/scim/v2/Users")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("status", is("429"))
                .body("detail", containsString("Rate limit for read/ write requests reached."));
        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
    }

    @Test
    void callsAreCountedInFarYearsToo(Client client) {
        client.json("{\"now\": \"9990-01-01T00:00:20Z\", \"stopped\": true}").put("/_understudy/clock");
        limits(client, "{\"calls\": 1, \"per\": \"PT1M\"}");

        client.as(Role.VIEWER).get(TERMS).then().statusCode(200);
        client.as(Role.VIEWER).get(TERMS).then().statusCode(429).header("Retry-After", is("40"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {}                                                     | rates is a list, such as [{"family": "Search", "calls": 20, "per": "PT1S"}]
        {'rates': [null]}                                      | A rate is an object, such as {"calls": 20, "per": "PT1S"}
        {'rates': [{'per': 'PT1S'}]}                           | calls is a whole number from 1 to 1000000000
        {'rates': [{'calls': 1}]}                              | per is a duration from PT0.001S to PT24H, such as PT1S
        {'rates': [{'calls': 1, 'per': 'PT0S'}]}               | per is a duration from PT0.001S to PT24H, such as PT1S
        {'rates': [{'calls': 1.9, 'per': 'PT1S'}]}             | 'rates[0].calls' has to be a whole number
        {'rates': [{'calls': 1, 'per': 'PT1S', 'only': 1}]}    | 'rates[0].only' has to be one of READ, WRITE
        {'rates': [{'calls': 1, 'every': 'PT1S'}]}             | There is no field 'rates[0].every'
        {'rates': [{'calls': 1, 'per': 'PT1S', 'family': 'Serch API'}]} | The role table has no family 'Serch API'; did you mean 'Search API'?
        {'rates': [{'calls': 1, 'per': 'PT1S'}, {'calls': 2, 'per': 'PT1M'}]} | There are two rates for the same calls of a family
        """)
    void whatIsNoLimitIsToldWithWhatWasMeant(String body, String error, Client client) {
        client.json(body.replace('\'', '"')).put(LIMITS).then().statusCode(400).body("error", containsString(error));

        client.anonymous().get(LIMITS).then().body("rates", empty());
    }

    private static void limits(Client client, String rates) {
        client.json("{\"rates\": [" + rates + "]}")
                .put(LIMITS)
                .then()
                .statusCode(200)
                .body("rates", not(empty()));
    }
}
