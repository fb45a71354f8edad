package dev.understudy.alation.oauth;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OAuth clients on the control plane. */
@ApiTest
class OAuthClientApiTest {

    private static final String CLIENTS = "/_understudy/oauth/clients";
    private static final String USERINFO = "/integration/v1/userinfo/";

    private static Response token(Client client, String id, String secret) {
        return client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret)
                .post("/oauth/v2/token/");
    }

    @Test
    void aClientLivesWithItsUser(Client client) {
        Response made =
                client.json("{\"name\": \"Loader\", \"role\": \"viewer\"}").post(CLIENTS);
        made.then()
                .statusCode(201)
                .body("clientId", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .body("clientSecret", matchesPattern("[\\w-]{43}"))
                .body("name", is("Loader"))
                .body("role", is("VIEWER"))
                .body("accessTokenDuration", is(3600));
        String id = made.path("clientId");
        String secret = made.path("clientSecret");
        String token = token(client, id, secret).path("access_token");
        client.anonymous().get(CLIENTS).then().body("name", contains("Loader", "Nightly sync", "Report reader"));
        client.anonymous()
                .get(CLIENTS + "/" + id)
                .then()
                .body("name", is("Loader"))
                .body("clientSecret", nullValue());

        client.json("{\"role\": \"SERVER_ADMIN\", \"accessTokenDuration\": 300}")
                .patch(CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("role", is("SERVER_ADMIN"))
                .body("accessTokenDuration", is(300));
        client.withToken(token).get(USERINFO).then().body("role", is("SERVER_ADMIN"));
        client.withToken(token).get("/integration/v1/agent/").then().statusCode(200);

        String another = client.anonymous()
                .post(CLIENTS + "/" + id + "/secret")
                .then()
                .statusCode(200)
                .body("clientSecret", not(secret))
                .extract()
                .path("clientSecret");
        token(client, id, secret).then().statusCode(401);
        String last = token(client, id, another)
                .then()
                .body("expires_in", is(300))
                .extract()
                .path("access_token");

        int user = made.path("user");
        client.anonymous().delete(CLIENTS + "/" + id).then().statusCode(204);
        client.withToken(last).get(USERINFO).then().statusCode(401);
        token(client, id, another).then().statusCode(401);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/user/" + user + "/")
                .then()
                .statusCode(200)
                .body("display_name", is("Loader"));
        client.json("{\"name\": \"Loader\", \"role\": \"VIEWER\"}")
                .post(CLIENTS)
                .then()
                .statusCode(201)
                .body("user", not(user));
    }

    @Test
    void aClientMayActAsSomebodyWhoIsThere(Client client) {
        String body = "{\"name\": \"Laptop %d\", \"user\": 4}";
        ValidatableResponse made = client.json(body.formatted(1)).post(CLIENTS).then();
        made.statusCode(201).body("user", is(4)).body("role", is("STEWARD"));
        client.json(body.formatted(2)).post(CLIENTS).then().statusCode(201).body("user", is(4));

        String id = made.extract().path("clientId");
        String token = token(client, id, made.extract().path("clientSecret"))
                .then()
                .extract()
                .path("access_token");
        client.withToken(token).get(USERINFO).then().statusCode(200).body("id", is(4));
        client.json("{\"role\": \"VIEWER\"}")
                .patch(CLIENTS + "/" + id)
                .then()
                .statusCode(400)
                .body("error", is("The role is that of user 4, who is a person"));
        client.json("{\"role\": \"VIEWER\"}")
                .patch("/_understudy/users/4")
                .then()
                .statusCode(200)
                .body("username", is("steward@example.com"))
                .body("role", is("VIEWER"));
        client.withToken(token).get(USERINFO).then().body("role", is("VIEWER"));

        client.anonymous().delete(CLIENTS + "/" + id).then().statusCode(204);
        client.withToken(token).get(USERINFO).then().statusCode(401);
        client.as(Role.STEWARD).get(USERINFO).then().statusCode(200);
        client.json("{}")
                .patch("/_understudy/users/4")
                .then()
                .statusCode(400)
                .body(
                        "error",
                        is(
                                "Either role is required, one of [VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN], or suspended"));
        for (int nobody : List.of(99, 12)) { // 12 is a program's
            client.json("{\"role\": \"VIEWER\"}")
                    .patch("/_understudy/users/" + nobody)
                    .then()
                    .statusCode(404)
                    .body("error", is("There is no user " + nobody));
        }
    }

    @Test
    void aProgramNamedAsAPersonShutsNobodyOut(Client client) {
        client.fixtures("""
                oauth_clients:
                  - {client_id: 0a17c1e4-0000-4000-8000-00000000000a, user: 77, name: STEWARD@example.com, secret: s, role: VIEWER}
                """);
        client.json("{\"username\": \"steward@example.com\", \"password\": \"understudy\", \"name\": \"laptop\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .body("user_id", is(4));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/generate_dup_users_accts_csv_file/")
                .then()
                .statusCode(200)
                .body(containsString("APIUSER1"))
                .body(not(containsString("STEWARD")));
    }

    @Test
    void aProgramEndsWhoeverIsCalledAsItsAddressIs(Client client) {
        String id = client.json("{\"name\": \"Brief\", \"role\": \"VIEWER\"}")
                .post(CLIENTS)
                .path("clientId");
        client.scimJson("{\"userName\": \"" + id + "@clients.invalid\"}")
                .post("/scim/v2/Users")
                .then()
                .statusCode(201);

        client.anonymous().delete(CLIENTS + "/" + id).then().statusCode(204);
    }

    @Test
    void whatAClientCannotBeIsA400(Client client) {
        Map.of(
                        "{\"role\": \"VIEWER\"}",
                        "name is required: a letter or digit, and at most 149 characters more",
                        "{\"name\": \"-x\", \"role\": \"VIEWER\"}",
                        "name is required: a letter or digit, and at most 149 characters more",
                        "{\"name\": \"x\"}",
                        "Either role is required, one of [VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN], or the id of a user",
                        "{\"name\": \"x\", \"user\": 12}",
                        "There is no user 12",
                        "{\"name\": \"x\", \"role\": \"KING\"}",
                        "Unknown role 'KING'. Known: [VIEWER, EXPLORER, COMPOSER, STEWARD, SOURCE_ADMIN, CATALOG_ADMIN, SERVER_ADMIN]",
                        "{\"name\": \"x\", \"role\": \"VIEWER\", \"accessTokenDuration\": 299}",
                        "Tokens of this kind count from 300 to 259200 seconds, not 299",
                        "{\"name\": \"Nightly sync\", \"role\": \"VIEWER\"}",
                        "There is an OAuth client named 'Nightly sync' already",
                        "{\"name\": \"STEWARD@example.com\", \"role\": \"VIEWER\"}",
                        "There is a user named 'STEWARD@example.com' already",
                        "{\"name\": \"x" + "\\ud83d\\ude00".repeat(75) + "\", \"user\": 4}",
                        "A value is longer than what can be kept.",
                        "{\"name\": \"x\\ud800\", \"role\": \"VIEWER\"}",
                        "name is required: a letter or digit, and at most 149 characters more")
                .forEach((body, complaint) -> client.json(body)
                        .post(CLIENTS)
                        .then()
                        .statusCode(400)
                        .body(equalTo("{\"error\":\"" + complaint + "\"}")));
        client.anonymous()
                .get(CLIENTS + "/nobody")
                .then()
                .statusCode(404)
                .body("error", is("There is no OAuth client nobody"));
        client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("name=x")
                .post(CLIENTS)
                .then()
                .statusCode(415);
    }

    @Test
    void whatADatasetSaysWrongIsToldWithItsLine(Client client) {
        String client1 =
                "oauth_clients: [{client_id: %s, name: %s, secret: s, role: VIEWER, access_token_duration: %s}]";
        String app = "oauth_apps: [{client_id: %s, name: A, redirect_uris: [\"%s\"], refresh_token_duration: %s}]";
        String uuid = "0a17c1e4-0000-4000-8000-000000000009";
        Map.of(
                        client1.formatted("x", "Y", "300"),
                        "client_id is a UUID in lower case, not 'x'",
                        client1.formatted(uuid, "Y", "259201"),
                        "Tokens of this kind count from 300 to 259200 seconds, not 259201",
                        "oauth_apps: [{client_id: a, name: A, secret: '', redirect_uris: []}]",
                        "A secret cannot be empty",
                        app.formatted("a b", "https://a.example/", "259200"),
                        "client_id is up to 100 letters, digits and . _ ~ -, not 'a b'",
                        app.formatted("a", "http://a.example/", "259200"),
                        "A redirect URI is an address without fragment, http for localhost only, not 'http://a.example/'",
                        app.formatted("a", "https://a.example/#x", "259200"),
                        "A redirect URI is an address without fragment, http for localhost only, not 'https://a.example/#x'",
                        app.formatted("a", "nowhere", "259200"),
                        "A redirect URI is an address without fragment, http for localhost only, not 'nowhere'",
                        app.formatted("a", "https://a.example/", "1"),
                        "Tokens of this kind count from 259200 to 15552000 seconds, not 1")
                .forEach((document, complaint) -> client.anonymous()
                        .contentType("application/yaml")
                        .body(document)
                        .post("/_understudy/fixtures")
                        .then()
                        .statusCode(400)
                        .body("error", matchesPattern("oauth_(clients|apps), line 1: .*"))
                        .body("error", org.hamcrest.Matchers.endsWith(complaint)));
    }
}
