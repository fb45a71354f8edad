package dev.understudy.alation.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens v1: the six endpoints that authenticate by their body. */
@ApiTest
class TokenApiTest {

    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";
    private static final String BAD_REFRESH_TOKEN =
            "{\"detail\":\"Refresh token provided is invalid.\",\"code\":\"401000\"}";
    private static final String BAD_ACCESS_TOKEN =
            "{\"detail\":\"API Access Token provided is invalid.\",\"code\":\"401000\"}";

    private static String refreshTokenOf(Client client, String username) {
        return client.json("""
                {"username": "%s", "password": "understudy", "name": "ci"}""".formatted(username))
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(201)
                .extract()
                .path("refresh_token");
    }

    private static Response withRefreshToken(Client client, String endpoint, String token, long user) {
        return client.json("""
                {"refresh_token": "%s", "user_id": %d}""".formatted(token, user)).post("/integration/v1/" + endpoint + "/");
    }

    private static String accessToken(Client client, String refreshToken, long user) {
        return withRefreshToken(client, "createAPIAccessToken", refreshToken, user)
                .then()
                .statusCode(201)
                .extract()
                .path("api_access_token");
    }

    private static Response validateAccess(Client client, String token, long user) {
        return client.json("""
                {"api_access_token": "%s", "user_id": %d}""".formatted(token, user)).post("/integration/v1/validateAPIAccessToken/");
    }

    @Test
    void aPasswordBuysARefreshTokenAndThatAnAccessTokenAndThatACall(Client client) {
        Response created = client.json("""
                {"username": "steward@example.com", "password": "understudy", "name": "laptop"}""").post("/integration/v1/createRefreshToken/");
        created.then()
                .statusCode(201)
                .body("refresh_token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("user_id", is(4))
                .body("name", is("laptop"))
                .body("token_status", is("ACTIVE"))
                .body("last_used_at", nullValue())
                .body("created_at", matchesPattern(TIMESTAMP))
                .body("token_expires_at", matchesPattern(TIMESTAMP))
                .body("size()", is(7));
        String refreshToken = created.path("refresh_token");

        Response access = withRefreshToken(client, "createAPIAccessToken", refreshToken, 4);
        access.then()
                .statusCode(201)
                .body("api_access_token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("user_id", is(4))
                .body("token_status", is("ACTIVE"))
                .body("size()", is(5));

        client.withToken(access.path("api_access_token"))
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("id", is(4));
        withRefreshToken(client, "validateRefreshToken", refreshToken, 4)
                .then()
                .statusCode(200)
                .body("last_used_at", matchesPattern(TIMESTAMP));
    }

    @Test
    void lifetimesAreSixtyDaysAndTwentyFourHoursUnlessFlagsSayOtherwise(Client client) {
        assertThat(lifetime(withRefreshToken(client, "regenRefreshToken", "viewer-refresh-token", 7)))
                .isEqualTo(Duration.ofDays(60));
        assertThat(lifetime(withRefreshToken(client, "createAPIAccessToken", "steward-refresh-token", 4)))
                .isEqualTo(Duration.ofHours(24));

        client.conf("alation.authentication.token.refresh_token_lifespan", 1);
        client.conf("alation.authentication.token.access_token_lifespan", 2);

        assertThat(lifetime(withRefreshToken(client, "createAPIAccessToken", "steward-refresh-token", 4)))
                .isEqualTo(Duration.ofHours(2));
        assertThat(lifetime(withRefreshToken(client, "regenRefreshToken", "steward-refresh-token", 4)))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void noLifetimeReachesBeyondWhatClientsCanRead(Client client) {
        client.conf("alation.authentication.token.refresh_token_lifespan", 3_000_000);
        client.conf("alation.authentication.token.access_token_lifespan", Integer.MAX_VALUE);

        withRefreshToken(client, "createAPIAccessToken", "steward-refresh-token", 4)
                .then()
                .statusCode(201)
                .body("token_expires_at", is("9999-12-29T23:59:59.999999Z"));
        withRefreshToken(client, "regenRefreshToken", "steward-refresh-token", 4)
                .then()
                .body("token_expires_at", is("9999-12-29T23:59:59.999999Z"))
                .body("token_status", is("ACTIVE"));
    }

    private static Duration lifetime(Response token) {
        return Duration.between(Instant.parse(token.path("created_at")), Instant.parse(token.path("token_expires_at")));
    }

    @Test
    void formsAreTakenTooAndUserIdsAsText(Client client) {
        String refreshToken = client.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("username=STEWARD%40example.com&password=understudy&name=form")
                .post("/integration/v1/createRefreshToken")
                .then()
                .statusCode(201)
                .extract()
                .path("refresh_token");

        client.anonymous()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body("refresh_token=" + refreshToken + "&user_id=4")
                .post("/integration/v1/createAPIAccessToken")
                .then()
                .statusCode(201);
        client.json("""
                {"refresh_token": "%s", "user_id": "4"}""".formatted(refreshToken))
                .post("/integration/v1/validateRefreshToken/")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenHeaderIsNeitherNeededNorHeeded(Client client) {
        client.withToken("garbage")
                .contentType("application/json")
                .body("""
                {"refresh_token": "viewer-refresh-token", "user_id": 7}""")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(201);
    }

    @Test
    void aNewAccessTokenLeavesTheOldOneAlive(Client client) {
        String first = accessToken(client, "viewer-refresh-token", 7);
        String second = accessToken(client, "viewer-refresh-token", 7);

        assertThat(first).isNotEqualTo(second);
        client.withToken(first).get("/integration/v1/userinfo/").then().statusCode(200);
        client.withToken(second).get("/integration/v1/userinfo/").then().statusCode(200);
    }

    @Test
    void anExpiredTokenIsA200ThatSaysSo(Client client) {
        String refreshToken = refreshTokenOf(client, "viewer@example.com");
        String access = accessToken(client, refreshToken, 7);

        client.advance("PT24H1S");
        validateAccess(client, access, 7).then().statusCode(200).body("token_status", is("EXPIRED"));
        client.withToken(access).get("/integration/v1/userinfo/").then().statusCode(403);

        client.advance("P60D");
        withRefreshToken(client, "validateRefreshToken", refreshToken, 7)
                .then()
                .statusCode(200)
                .body("token_status", is("EXPIRED"));
        withRefreshToken(client, "createAPIAccessToken", refreshToken, 7)
                .then()
                .statusCode(401)
                .body(equalTo(BAD_REFRESH_TOKEN));
        withRefreshToken(client, "regenRefreshToken", refreshToken, 7)
                .then()
                .statusCode(201)
                .body("token_status", is("ACTIVE"));
    }

    @Test
    void regeneratingReplacesTheTokenAndRevokesWhatWasMadeWithIt(Client client) {
        String old = refreshTokenOf(client, "composer@example.com");
        String access = accessToken(client, old, 5);

        String fresh = withRefreshToken(client, "regenRefreshToken", old, 5)
                .then()
                .statusCode(201)
                .body("name", is("ci"))
                .body("refresh_token", not(old))
                .body("last_used_at", nullValue())
                .extract()
                .path("refresh_token");

        client.withToken(access).get("/integration/v1/userinfo/").then().statusCode(403);
        validateAccess(client, access, 5).then().statusCode(200).body("token_status", is("REVOKED"));
        withRefreshToken(client, "validateRefreshToken", old, 5)
                .then()
                .statusCode(200)
                .body("token_status", is("REVOKED"));
        withRefreshToken(client, "createAPIAccessToken", old, 5)
                .then()
                .statusCode(401)
                .body(equalTo(BAD_REFRESH_TOKEN));
        withRefreshToken(client, "regenRefreshToken", old, 5)
                .then()
                .statusCode(401)
                .body(equalTo(BAD_REFRESH_TOKEN));
        accessToken(client, fresh, 5);
    }

    @Test
    void revokingEndsAllAccessTokensButNotTheRefreshToken(Client client) {
        String refreshToken = refreshTokenOf(client, "composer@example.com");
        String first = accessToken(client, refreshToken, 5);
        String second = accessToken(client, refreshToken, 5);

        withRefreshToken(client, "revokeAPIAccessTokens", refreshToken, 5)
                .then()
                .statusCode(200)
                .body("detail", matchesPattern("Revoked active access tokens for refresh token: 'ci' with id: \\d+"))
                .body("size()", is(1));

        client.withToken(first).get("/integration/v1/userinfo/").then().statusCode(403);
        client.withToken(second).get("/integration/v1/userinfo/").then().statusCode(403);
        client.as(Role.COMPOSER).get("/integration/v1/userinfo/").then().statusCode(200);
        withRefreshToken(client, "revokeAPIAccessTokens", refreshToken, 5)
                .then()
                .statusCode(200);
        accessToken(client, refreshToken, 5);
    }

    @Test
    void unknownAndForeignTokensAreA401(Client client) {
        for (String endpoint : new String[] {
            "validateRefreshToken", "createAPIAccessToken", "regenRefreshToken", "revokeAPIAccessTokens"
        }) {
            withRefreshToken(client, endpoint, "unknown", 7)
                    .then()
                    .statusCode(401)
                    .body(equalTo(BAD_REFRESH_TOKEN));
            withRefreshToken(client, endpoint, "viewer-refresh-token", 6)
                    .then()
                    .statusCode(401)
                    .body(equalTo(BAD_REFRESH_TOKEN));
        }
        validateAccess(client, "unknown", 7).then().statusCode(401).body(equalTo(BAD_ACCESS_TOKEN));
        validateAccess(client, "viewer-token", 6).then().statusCode(401).body(equalTo(BAD_ACCESS_TOKEN));
        validateAccess(client, "eyJhbGciOiJSUzI1NiJ9.e30.c2ln", 7)
                .then()
                .statusCode(401)
                .body(equalTo(BAD_ACCESS_TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": \"steward@example.com\", \"password\": \"wrong\", \"name\": \"x\"}",
                "{\"username\": \"nobody@example.com\", \"password\": \"understudy\", \"name\": \"x\"}",
                "{\"username\": \"former.colleague@example.com\", \"password\": \"understudy\", \"name\": \"x\"}",
                "{\"username\": \"apiuser1\", \"password\": \"understudy\", \"name\": \"x\"}",
            })
    void whoMayNotLogInGetsNoToken(String body, Client client) {
        client.json(body)
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(401)
                .body(equalTo("{\"detail\":\"Username or password provided is invalid.\",\"code\":\"401000\"}"));
    }

    @Test
    void aSuspendedUsersTokensAreAsGoodAsUnknown(Client client) {
        client.fixtures("tokens: [{id: 8, user: 8, name: x, refresh_token: their-refresh, access_token: their-token}]");

        withRefreshToken(client, "createAPIAccessToken", "their-refresh", 8)
                .then()
                .statusCode(401)
                .body(equalTo(BAD_REFRESH_TOKEN));
        validateAccess(client, "their-token", 8).then().statusCode(401).body(equalTo(BAD_ACCESS_TOKEN));
    }

    @Test
    void missingAndMalformedFieldsAreToldTwiceWithACode(Client client) {
        client.json("{\"username\": \"a\", \"password\": \"b\"}")
                .post("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(400)
                .body(
                        equalTo(
                                "{\"name\":[\"This field is required.\"],\"detail\":{\"name\":[\"This field is required.\"]},\"code\":\"400000\"}"));
        client.json("{\"refresh_token\": \"x\", \"user_id\": \"seven\"}")
                .post("/integration/v1/createAPIAccessToken/")
                .then()
                .statusCode(400)
                .body("user_id", equalTo(java.util.List.of("A valid integer is required.")))
                .body("detail.user_id[0]", is("A valid integer is required."))
                .body("code", is("400000"));
        client.json("{\"refresh_token\": null, \"user_id\": 7}")
                .post("/integration/v1/validateRefreshToken/")
                .then()
                .statusCode(400)
                .body("refresh_token[0]", is("This field may not be null."));
        client.json("{\"refresh_token\": \" \", \"user_id\": 7}")
                .post("/integration/v1/validateRefreshToken/")
                .then()
                .statusCode(400)
                .body("refresh_token[0]", is("This field may not be blank."));
        client.anonymous()
                .post("/integration/v1/validateAPIAccessToken/")
                .then()
                .statusCode(400)
                .body("api_access_token[0]", is("This field is required."))
                .body("user_id[0]", is("This field is required."));
        client.anonymous().get("/integration/v1/createRefreshToken/").then().statusCode(405);
        client.as(Role.VIEWER)
                .get("/integration/v1/createRefreshToken/")
                .then()
                .statusCode(405)
                .body("code", is("405000"));
    }

    @Test
    void theTokenHeaderWinsOverABearerAndHasNoSchemeWord(Client client) {
        client.anonymous()
                .header("Authorization", "Bearer steward-token")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("id", is(4));
        client.as(Role.VIEWER)
                .header("Authorization", "Bearer steward-token")
                .get("/integration/v1/userinfo/")
                .then()
                .body("id", is(7));
        client.anonymous()
                .header("TOKEN", "steward-token")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200);
        client.withToken("Token steward-token")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403);
        client.withToken("garbage")
                .header("Authorization", "Bearer steward-token")
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(403);
    }
}
