package dev.understudy.alation.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.Together;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OAuth 2.0 API v2: programs that sign in as themselves. */
@ApiTest
class OAuthTokenApiTest {

    private static final String SYNC = "0a17c1e4-0000-4000-8000-000000000001";
    private static final String SYNC_SECRET = "catalog-admin-client-secret";
    private static final String READER = "0a17c1e4-0000-4000-8000-000000000002";
    private static final String READER_SECRET = "viewer-client-secret";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String GRANT = "grant_type=client_credentials";
    private static final String INVALID_CLIENT =
            "{\"error\":\"invalid_client\",\"error_description\":\"Client credentials are incorrect\",\"code\":\"401\"}";
    private static final String UNSUPPORTED =
            "{\"error\":\"unsupported_grant_type\",\"error_description\":\"The requested grant is not supported or grant is not passed\"}";
    private static final String INVALID_BEARER = "{\"detail\":\"Authentication failed: invalid bearer token.\"}";
    private static final String INACTIVE = "{\"active\":false}";
    private static final String USERINFO = "/integration/v1/userinfo/";
    private static final String ME = "/_understudy/oauth/clients/" + SYNC;

    private static RequestSpecification form(Client client, String body) {
        return client.anonymous().redirects().follow(false).contentType(FORM).body(body);
    }

    private static String tokenOf(Client client, String id, String secret) {
        return form(client, GRANT + "&client_id=" + id + "&client_secret=" + secret)
                .post("/oauth/v2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String token(Client client) {
        return tokenOf(client, SYNC, SYNC_SECRET);
    }

    private static Response bearing(Client client, String token, String path) {
        return client.anonymous().header("Authorization", "Bearer " + token).get(path);
    }

    private static void assertDead(Client client, String token) {
        bearing(client, token, USERINFO).then().statusCode(401).body(equalTo(INVALID_BEARER));
        introspect(client, token).then().statusCode(200).body(equalTo(INACTIVE));
    }

    private static Response introspect(Client client, String token) {
        return form(client, "token=" + token)
                .auth()
                .preemptive()
                .basic(SYNC, SYNC_SECRET)
                .post("/oauth/v2/introspect/?verify_token=true");
    }

    @Test
    void aProgramSignsInAndCallsAsItsUser(Client client) {
        Response answer = form(client, GRANT + "&scope=anything")
                .auth()
                .preemptive()
                .basic(SYNC, SYNC_SECRET)
                .post("/oauth/v2/token/");
        answer.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .body("$", aMapWithSize(3))
                .body("access_token", matchesPattern("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("token_type", is("Bearer"))
                .body("expires_in", is(3600));
        String token = answer.path("access_token");

        bearing(client, token, USERINFO)
                .then()
                .statusCode(200)
                .body("id", is(12))
                .body("username", is("Nightly sync"))
                .body("role", is("CATALOG_ADMIN"))
                .body("first_name", is(""))
                .body("last_name", is(""));
        client.withToken(token).get("/integration/v1/business_policies/").then().statusCode(200);
        client.withToken(token)
                .get("/integration/v1/agent/")
                .then()
                .statusCode(403)
                .body("detail", is("You do not have permission to perform this action."));
        client.withToken("garbage")
                .header("Authorization", "Bearer " + token)
                .get(USERINFO)
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverIsNoClientIsToldSo(Client client) {
        for (String wrong : List.of(
                GRANT,
                GRANT + "&client_id=" + SYNC + "&client_secret=" + READER_SECRET,
                GRANT + "&client_id=nobody&client_secret=" + SYNC_SECRET)) {
            for (String path : List.of("/oauth/v2/token", "/oauth/v2/token/", "/oauth/v2/introspect/")) {
                form(client, wrong).post(path).then().statusCode(401).body(equalTo(INVALID_CLIENT));
            }
        }
        form(client, GRANT + "&client_id=" + SYNC + "&client_secret=" + SYNC_SECRET)
                .auth()
                .preemptive()
                .basic(SYNC, "wrong")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Basic realm=\"alation\"")
                .body(equalTo(INVALID_CLIENT));
        form(client, GRANT)
                .header("Authorization", "Basic %%%")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(401)
                .body(equalTo(INVALID_CLIENT));
    }

    @Test
    void onlyOneGrantInOneKindOfBodyIsTaken(Client client) {
        String credentials = "client_id=" + SYNC + "&client_secret=" + SYNC_SECRET;
        for (String wrong : List.of("", credentials, credentials + "&grant_type=password")) {
            form(client, wrong).post("/oauth/v2/token/").then().statusCode(400).body(equalTo(UNSUPPORTED));
        }
        client.json("""
                {"grant_type": "client_credentials", "client_id": "%s", "client_secret": "%s"}""".formatted(SYNC, SYNC_SECRET))
                .post("/oauth/v2/token/")
                .then()
                .statusCode(400)
                .body(equalTo(UNSUPPORTED));
        form(client, credentials + "&grant_type=%00")
                .post("/oauth/v2/token/")
                .then()
                .statusCode(400)
                .body("error", is("invalid_request"))
                .body("error_description", is("grant_type: Null characters are not allowed."));
        client.anonymous()
                .get("/oauth/v2/token/")
                .then()
                .statusCode(405)
                .header("Allow", is("POST, OPTIONS"))
                .body("detail", is("Method \"GET\" not allowed."))
                .body("code", is("405000"));
        client.anonymous().options("/oauth/v2/token/").then().statusCode(200).header("Allow", containsString("POST"));
        client.anonymous().get("/oauth/v2/nothing/").then().statusCode(404).contentType("text/html");
    }

    /** RFC 6749 has both escaped before they are encoded, and so do some clients. */
    @Test
    void escapedSecretsAreTakenToo(Client client) {
        client.fixtures("""
                oauth_clients:
                  - {client_id: 0a17c1e4-0000-4000-8000-000000000009, name: Escaped, secret: "a+b/c=%41 d", role: VIEWER}
                """);
        for (String secret : List.of("a+b/c=%41 d", "a%2Bb%2Fc%3D%2541+d")) {
            form(client, GRANT)
                    .auth()
                    .preemptive()
                    .basic("0a17c1e4-0000-4000-8000-000000000009", secret)
                    .post("/oauth/v2/token")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aTokenEndsWithTheNextWithItsTimeAndWhenItIsRevoked(Client client) {
        String first = token(client);
        String second = token(client);
        assertThat(first).isNotEqualTo(second);
        assertDead(client, first);
        introspect(client, second).then().body("active", is(true));

        client.anonymous().post(ME + "/revoke").then().statusCode(204);
        assertDead(client, second);

        String third = token(client);
        client.advance("PT59M58S");
        bearing(client, third, USERINFO).then().statusCode(200);
        client.advance("PT2S");
        assertDead(client, third);
        client.withToken(third)
                .get(USERINFO)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body(equalTo(INVALID_BEARER));
        bearing(client, "eyJhbGciOiJub25lIn0.e30.", USERINFO)
                .then()
                .statusCode(401)
                .body(equalTo(INVALID_BEARER));
        bearing(client, "garbage", "/integration/v2/user/")
                .then()
                .statusCode(401)
                .body(equalTo(INVALID_BEARER));
        bearing(client, third, "/api/v1/bulk_metadata/job/?id=1")
                .then()
                .statusCode(401)
                .body(equalTo("{\"error\":\"Invalid token\"}"));
    }

    /** Behind a proxy a server has several names, and people get other addresses. */
    @Test
    void introspectionTellsWhatTheTokenItselfSays(Client client) throws Exception {
        Response made = client.json("{\"name\": \"Twin\", \"user\": 7}").post("/_understudy/oauth/clients");
        String id = made.path("clientId");
        String secret = made.path("clientSecret");
        String token = form(client, GRANT + "&client_id=" + id + "&client_secret=" + secret)
                .header("Host", "first.example.com")
                .post("/oauth/v2/token/")
                .path("access_token");
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getIssuer()).startsWith("http://first.example.com");
        assertThat(claims.getSubject()).isEqualTo("viewer@example.com");
        client.scimJson("{\"userName\": \"moved@example.com\", \"emails\": [{\"value\": \"moved@example.com\"}]}")
                .put("/scim/v2/Users/7")
                .then()
                .statusCode(200);

        for (String verify : List.of("true", "false")) {
            form(client, "token=" + token + "&client_id=" + id + "&client_secret=" + secret)
                    .header("Host", "second.example.com")
                    .post("/oauth/v2/introspect/?verify_token=" + verify)
                    .then()
                    .statusCode(200)
                    .body("iss", is(claims.getIssuer()))
                    .body("sub", is("viewer@example.com"))
                    .body("unique_id", is(claims.getClaim("unique_id")));
        }
        JWTClaimsSet next = SignedJWT.parse(tokenOf(client, id, secret)).getJWTClaimsSet();
        assertThat(next.getSubject()).isEqualTo("moved@example.com");
        assertThat(next.getClaim("unique_id")).isEqualTo(claims.getClaim("unique_id"));
    }

    @Test
    void introspectionTellsOnlyTheOwnerWhatATokenIsWorth(Client client) throws Exception {
        String token = token(client);
        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        int made = (int) claims.getIssueTime().toInstant().getEpochSecond();
        String base = "http://localhost:" + client.port() + "/@" + client.instance();

        introspect(client, token)
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(9))
                .body("active", is(true))
                .body("client_id", is(SYNC))
                .body("iss", is(base))
                .body("sub", is(SYNC + "@clients.invalid"))
                .body("jti", is(claims.getJWTID()))
                .body("unique_id", is(claims.getClaim("unique_id")))
                .body("exp", is(made + 3600))
                .body("iat", is(made))
                .body("nbf", is(made));
        assertThat(claims.toJSONObject())
                .hasSize(9)
                .containsEntry("role", "CATALOG_ADMIN")
                .containsEntry("iss", base)
                .containsEntry("exp", made + 3600L);

        form(
                        client,
                        "token_type_hint=refresh_token&token=" + token + "&client_id=" + READER + "&client_secret="
                                + READER_SECRET)
                .post("/oauth/v2/introspect")
                .then()
                .statusCode(200)
                .body(equalTo(INACTIVE));
        for (String worthless : List.of("garbage", "a.b.c", "viewer-token", "eyJhbGciOiJub25lIn0.e30.")) {
            introspect(client, worthless).then().statusCode(200).body(equalTo(INACTIVE));
        }
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmVkIGJ5IG5vYm9keQ";
        introspect(client, forged).then().body(equalTo(INACTIVE));
        form(client, "token=" + forged)
                .auth()
                .preemptive()
                .basic(SYNC, SYNC_SECRET)
                .post("/oauth/v2/introspect/")
                .then()
                .body("active", is(true));
        bearing(client, forged, USERINFO).then().statusCode(401);
        form(client, "client_id=" + SYNC + "&client_secret=" + SYNC_SECRET)
                .post("/oauth/v2/introspect/")
                .then()
                .statusCode(400)
                .body(equalTo("{\"error\":\"invalid_request\",\"error_description\":\"Missing token parameter.\"}"));
        form(client, "token=x&client_id=" + SYNC + "&client_secret=" + SYNC_SECRET)
                .post("/oauth/v2/introspect/?verify_token=perhaps")
                .then()
                .statusCode(400)
                .body("error_description", is("Invalid query parameters: [verify_token]"));
    }

    @Test
    void theKeyIsPublishedAndRotated(Client client) throws Exception {
        Response before = client.anonymous().get("/oauth/v2/.well-known/jwks.json");
        before.then()
                .statusCode(200)
                .header("Cache-Control", "max-age=300, public")
                .body("keys.size()", is(1))
                .body("keys[0]", aMapWithSize(6))
                .body("keys[0].kty", is("RSA"))
                .body("keys[0].use", is("sig"))
                .body("keys[0].alg", is("RS256"))
                .body("keys[0].e", is("AQAB"))
                .body("keys[0].n", matchesPattern("[\\w-]{342}"));
        String token = token(client);
        assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(before.path("keys[0].kid"));

        client.anonymous().post("/_understudy/oauth/keys/rotate").then().statusCode(204);

        assertDead(client, token);
        client.anonymous()
                .get("/oauth/v2/.well-known/jwks.json/")
                .then()
                .body("keys.size()", is(1))
                .body("keys[0].kid", not(before.path("keys[0].kid").toString()));
        bearing(client, token(client), USERINFO).then().statusCode(200);
    }

    /** A program is a user in all that it does, but in no list of users. */
    @Test
    void aProgramMayAdministerADataSourceButIsInNoListOfUsers(Client client) {
        Response created = client.json("{\"name\": \"Extractor\", \"role\": \"SOURCE_ADMIN\"}")
                .post("/_understudy/oauth/clients");
        int user = created.path("user");
        String token = tokenOf(client, created.path("clientId"), created.path("clientSecret"));

        client.withToken(token)
                .contentType("application/json")
                .body("{}")
                .put("/integration/v1/datasource/4/")
                .then()
                .statusCode(403);
        client.fixtures("data_sources: [{id: 90, title: Its own, db_type: mysql, admins: [" + user + "]}]");
        client.withToken(token)
                .contentType("application/json")
                .body("{\"title\": \"Its very own\"}")
                .put("/integration/v1/datasource/90/")
                .then()
                .statusCode(200);

        for (String list : List.of("/integration/v1/user/", "/integration/v2/user/", "/api/user/")) {
            List<Integer> ids = client.as(Role.SERVER_ADMIN)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            assertThat(ids).contains(11).doesNotContain(12, user);
        }
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/user/" + user + "/")
                .then()
                .statusCode(200)
                .body("display_name", is("Extractor"));
        client.json("{\"username\": \"Extractor\", \"password\": \"\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(400)
                .body("refresh_token", nullValue());
        client.json("{\"username\": \"Extractor\", \"password\": \"understudy\", \"name\": \"x\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(401);
    }

    /** Whoever makes private what only a program administered that is gone becomes its admin: otherwise it would be lost. */
    @Test
    void aProgramThatIsGoneAdministersNothing(Client client) {
        Response created = client.json("{\"name\": \"Extractor\", \"role\": \"SOURCE_ADMIN\"}")
                .post("/_understudy/oauth/clients");
        int user = created.path("user");
        client.fixtures("data_sources: [{id: 90, title: Its own, db_type: mysql, admins: [" + user + "]}]");
        String whoMay =
                "/_understudy/access?role=SOURCE_ADMIN&method=GET&path=/integration/v1/datasource/90/configuration_check/";
        client.anonymous().get(whoMay).then().body("condition.admins", contains(user));
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/datasource/90/")
                .then()
                .body("owner_ids", contains(user));

        client.anonymous()
                .delete("/_understudy/oauth/clients/" + created.path("clientId"))
                .then()
                .statusCode(204);

        client.anonymous().get(whoMay).then().body("condition.admins", empty());
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/datasource/90/")
                .then()
                .body("owner_ids", empty());
        client.json(Role.SERVER_ADMIN, "{\"resource_type\": \"data\", \"resource_id\": 90, \"is_private\": true}")
                .patch("/integration/v1/privacy_settings/")
                .then()
                .statusCode(200);
        client.as(Role.SERVER_ADMIN)
                .get("/integration/v1/datasource/90/")
                .then()
                .body("owner_ids", contains(1));
    }

    @Test
    void whoeverComesFirstAtTheSameMomentGetsATokenOfOneKey(Client client) throws Exception {
        List<String> tokens =
                Together.call(8, caller -> caller % 2 == 0 ? token(client) : tokenOf(client, READER, READER_SECRET));
        List<String> keys =
                tokens.stream().map(OAuthTokenApiTest::keyOf).distinct().toList();

        assertThat(keys).hasSize(1);
        client.anonymous().get("/oauth/v2/.well-known/jwks.json").then().body("keys.kid", equalTo(keys));
    }

    private static String keyOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }
}
