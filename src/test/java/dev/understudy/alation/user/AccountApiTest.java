package dev.understudy.alation.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** People in the control plane, {@code /_understudy/users} and {@code /_understudy/groups}. */
@ApiTest
class AccountApiTest {

    private static final String USERS = "/_understudy/users";
    private static final String USERINFO = "/integration/v1/userinfo/";

    @Test
    void peopleAreListedWithTheirGroupsAndTokensPageByPage(Client client) {
        client.fixtures("groups: [{id: 50, display_name: Auditors, built_in: false, members: [6, 7]}]");

        client.anonymous()
                .get(USERS + "?q=VIEWER")
                .then()
                .statusCode(200)
                .body("username", contains("viewer@example.com"))
                .body("[0].role", is("VIEWER"))
                .body("[0].suspended", is(false))
                .body("[0].groups.name", hasItems("Viewers", "Auditors"))
                .body("[0].tokens.kind", contains("API", "REFRESH"))
                .body("[0].tokens.expiresAt", everyItem(nullValue()))
                .body("[0].tokens.revoked", everyItem(is(false)));
        client.anonymous()
                .get(USERS + "?group=50&order_by=-username&limit=1")
                .then()
                .header("X-Next-Page", is(USERS + "?group=50&order_by=-username&limit=1&skip=1"))
                .body("id", contains(7));
        client.anonymous().get(USERS + "?role=steward").then().body("id", contains(4));
        client.anonymous()
                .get("/_understudy/groups?q=audit")
                .then()
                .statusCode(200)
                .body("name", contains("Auditors"))
                .body("[0].members", is(2))
                .body("[0].builtIn", is(false));
    }

    @Test
    void whatAListIsAskedForIsReadStrictly(Client client) {
        for (String wrong : new String[] {"nobody=1", "group=x", "role=BOSS", "limit=0", "suspended=maybe"}) {
            client.anonymous()
                    .get(USERS + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("error", startsWith("Invalid query parameters: [" + wrong.split("=")[0]));
        }
        client.anonymous().get(USERS + "/99").then().statusCode(404).body("error", is("There is no user 99"));
    }

    @Test
    void whoGetsARoleComesIntoItsGroupAndLeavesTheFormerOne(Client client) {
        client.fixtures("""
                groups:
                  - {id: 50, display_name: Auditors, members: [7]}
                  - {id: 51, display_name: Explorers of old, built_in: true, members: [7]}
                """);
        for (int i = 0; i < 2; i++) {
            client.json("{\"role\": \"STEWARD\"}")
                    .patch(USERS + "/7")
                    .then()
                    .statusCode(200)
                    .body("groups.name", containsInAnyOrder("Stewards", "Finance", "Auditors", "Explorers of old"));
        }
        client.anonymous().get("/_understudy/groups?q=Viewers").then().body("[0].members", is(2));
        client.json("{\"role\": \"VIEWER\"}")
                .patch(USERS + "/7")
                .then()
                .body("groups.name", containsInAnyOrder("Viewers", "Finance", "Auditors", "Explorers of old"));
    }

    @Test
    void whoIsProvisionedOrBackIsInTheGroupOfTheirRole(Client client) {
        String user = "{\"userName\": \"ada@example.com\"}";
        for (int i = 0; i < 2; i++) {
            String id = client.scimJson(user)
                    .post("/scim/v2/Users")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            client.anonymous().get(USERS + "/" + id).then().body("groups.name", contains("Viewers"));
            client.scim().delete("/scim/v2/Users/" + id).then().statusCode(204);
            client.anonymous().get("/_understudy/groups?q=Viewers").then().body("[0].members", is(3));
        }
    }

    /** A role given meanwhile counts from then on. */
    @Test
    void whomTheProviderHasDeletedIsBackWhenTheyAreLetInAgain(Client client) {
        client.scim().delete("/scim/v2/Users/7").then().statusCode(204);

        client.json("{\"role\": \"STEWARD\"}")
                .patch(USERS + "/7")
                .then()
                .statusCode(200)
                .body("suspended", is(true))
                .body("groups", empty());
        client.scim().get("/scim/v2/Users/7").then().statusCode(404);
        client.json("{\"suspended\": false}")
                .patch(USERS + "/7")
                .then()
                .statusCode(200)
                .body("groups.name", contains("Stewards"));
        client.scim().get("/scim/v2/Users/7").then().statusCode(200).body("active", is(true));
    }

    @Test
    void aTokenNeedsAName(Client client) {
        client.json("{}")
                .post(USERS + "/7/tokens")
                .then()
                .statusCode(400)
                .body("error", is("name is required: a letter or digit, and at most 254 characters more"));
        client.json("{\"name\": \"x" + "\\ud83d\\ude00".repeat(128) + "\"}") // each of which counts twice
                .post(USERS + "/7/tokens")
                .then()
                .statusCode(400)
                .body("error", is("A value is longer than what can be kept."));
    }

    @Test
    void tokensAreMadeListedAndRevoked(Client client) {
        JsonPath made = client.json("{\"name\": \"nightly\"}")
                .post(USERS + "/7/tokens")
                .then()
                .statusCode(201)
                .body("name", is("nightly"))
                .body("user", is(7))
                .extract()
                .jsonPath();
        client.withToken(made.getString("token"))
                .get(USERINFO)
                .then()
                .statusCode(200)
                .body("id", is(7));
        JsonPath tokens = tokens(client, 7);
        String api = tokens.getString("tokens.find { it.name == 'nightly' && it.kind == 'API' }.id");
        String refresh = tokens.getString("tokens.find { it.name == 'nightly' && it.kind == 'REFRESH' }.id");
        assertThat(made.getString("tokenId")).isEqualTo(api);
        assertThat(made.getString("refreshTokenId")).isEqualTo(refresh);

        client.anonymous().delete(USERS + "/6/tokens/" + api).then().statusCode(404);
        client.anonymous().delete(USERS + "/7/tokens/" + api).then().statusCode(204);

        client.withToken(made.getString("token")).get(USERINFO).then().statusCode(403);
        String another = accessToken(client, made.getString("refreshToken"))
                .then()
                .statusCode(201)
                .extract()
                .path("api_access_token");
        client.anonymous().delete(USERS + "/7/tokens/" + refresh).then().statusCode(204);
        client.withToken(another).get(USERINFO).then().statusCode(403);
        accessToken(client, made.getString("refreshToken")).then().statusCode(not(201));
        client.anonymous()
                .get(USERS + "/7")
                .then()
                .body("tokens.findAll { it.name == 'nightly' }.revoked", everyItem(is(true)));
    }

    @Test
    void tokensThatStillCountComeFirstAndNoMoreThanTwenty(Client client) {
        for (int i = 0; i < 21; i++) {
            client.json("{\"name\": \"t" + i + "\"}")
                    .post(USERS + "/6/tokens")
                    .then()
                    .statusCode(201);
        }
        String latest = tokens(client, 6).getString("tokens.find { it.name == 't20' && it.kind == 'REFRESH' }.id");
        client.anonymous().delete(USERS + "/6/tokens/" + latest).then().statusCode(204);

        client.anonymous()
                .get(USERS + "/6")
                .then()
                .body("tokens.findAll { it.kind == 'REFRESH' }", hasSize(20))
                .body("tokens.find { it.kind == 'REFRESH' }.name", is("t19"))
                .body("tokens.name", not(hasItems("t20")));

        client.advance("P400D");
        client.anonymous()
                .get(USERS + "/6")
                .then()
                .body("tokens.find { it.kind == 'REFRESH' }.expiresAt", nullValue()); // the ready-made one
    }

    @Test
    void tokensOfProgramsAreTheirs(Client client) {
        String token = programToken(client, "{\"name\": \"loader\", \"user\": 4}");
        client.anonymous()
                .get("/_understudy/oauth/clients")
                .then()
                .body("find { it.name == 'loader' }.tokenExpiresAt", startsWith("20"));
        String id = tokens(client, 4).getString("tokens.find { it.kind == 'OAUTH' && it.name == 'loader' }.id");

        client.anonymous().delete(USERS + "/4/tokens/" + id).then().statusCode(204);

        client.withToken(token).get(USERINFO).then().statusCode(401);
        client.anonymous().delete(USERS + "/4/tokens/" + id).then().statusCode(404);
    }

    @Test
    void tokensOfProgramsThatStillCountComeFirstAndNoMoreThanTwenty(Client client) {
        programToken(client, "{\"name\": \"patient\", \"user\": 4, \"accessTokenDuration\": 86400}");
        for (int i = 0; i < 21; i++) {
            programToken(client, "{\"name\": \"p" + i + "\", \"user\": 4, \"accessTokenDuration\": 300}");
        }

        client.advance("PT1H");

        client.anonymous()
                .get(USERS + "/4")
                .then()
                .body("tokens.findAll { it.kind == 'OAUTH' }", hasSize(20))
                .body("tokens.findAll { it.kind == 'OAUTH' }[0].name", is("patient"));
    }

    @Test
    void whoIsSuspendedMayNotCallUntilTheyAreLetInAgain(Client client) {
        client.json("{\"suspended\": true}")
                .patch(USERS + "/5")
                .then()
                .statusCode(200)
                .body("suspended", is(true))
                .body("role", is("COMPOSER"));
        client.as(Role.COMPOSER).get(USERINFO).then().statusCode(403);
        client.anonymous().get(USERS + "?suspended=true").then().body("id", hasItems(5));
        client.json("{\"name\": \"t\"}")
                .post(USERS + "/5/tokens")
                .then()
                .statusCode(404)
                .body("error", is("There is no user 5 who is not suspended"));

        client.json("{\"suspended\": false, \"role\": \"VIEWER\"}")
                .patch(USERS + "/5")
                .then()
                .body("role", is("VIEWER"));
        client.as(Role.COMPOSER).get(USERINFO).then().statusCode(200).body("role", is("VIEWER"));
    }

    @Test
    void aTokenNeedsANameThatCanBeKept(Client client) {
        for (String name : new String[] {"", " ", "x".repeat(256), "a\\u0000"}) {
            client.json("{\"name\": \"" + name + "\"}")
                    .post(USERS + "/7/tokens")
                    .then()
                    .statusCode(400)
                    .body("error", containsString("name is required"));
        }
        client.anonymous().delete(USERS + "/7/tokens/api-0x1").then().statusCode(404);
    }

    private static String programToken(Client client, String newClient) {
        JsonPath program = client.json(newClient)
                .post("/_understudy/oauth/clients")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return client.anonymous()
                .auth()
                .preemptive()
                .basic(program.getString("clientId"), program.getString("clientSecret"))
                .formParam("grant_type", "client_credentials")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static JsonPath tokens(Client client, int user) {
        return client.anonymous()
                .get(USERS + "/" + user)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response accessToken(Client client, String refreshToken) {
        return client.json("{\"refresh_token\": \"" + refreshToken + "\", \"user_id\": 7}")
                .post("/integration/v1/createAPIAccessToken/");
    }
}
