package dev.understudy.alation.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** OAuth v1: people let an application act for them. */
@ApiTest
class OAuthUserApiTest {

    private static final String AUTHORIZE = "/oauth/v1/authorize/";
    private static final String TOKEN = "/oauth/v1/token/";
    private static final String USERINFO = "/integration/v1/userinfo/";
    private static final String CLI = "command-line";
    private static final String CALLBACK = "http://127.0.0.1:18722/callback";
    private static final String PORTAL_CALLBACK = "https://portal.example.com/back?from=catalog";
    private static final String BAD_CODE =
            "{\"error\":\"invalid_grant\",\"error_description\":\"The authorization code is invalid, has expired or has been used.\"}";
    private static final String BAD_REFRESH_TOKEN =
            "{\"error\":\"invalid_grant\",\"error_description\":\"The refresh token is invalid or has expired.\"}";

    private final CodeVerifier verifier = new CodeVerifier();

    private static RequestSpecification call(Client client) {
        return client.anonymous().redirects().follow(false);
    }

    private Map<String, String> request() {
        Map<String, String> query = new HashMap<>();
        query.put("response_type", "code");
        query.put("client_id", CLI);
        query.put("redirect_uri", CALLBACK);
        query.put("scope", "openid profile email");
        query.put("state", "x y&z");
        query.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        query.put("code_challenge_method", "S256");
        return query;
    }

    private static Response decide(Client client, Cookies cookies, Map<String, String> query, String decision) {
        return call(client)
                .cookies(cookies)
                .queryParams(query)
                .formParam("csrfmiddlewaretoken", cookies.getValue("csrftoken"))
                .formParam("decision", decision)
                .post(AUTHORIZE);
    }

    private static Map<String, String> sentBack(Response answer) {
        answer.then().statusCode(302);
        Map<String, String> parameters = new HashMap<>();
        for (String pair : URI.create(answer.header("Location")).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String codeOf(Map<String, String> answer) {
        return Objects.requireNonNull(answer.get("code"));
    }

    private String code(Client client, String username) {
        return codeOf(sentBack(decide(client, client.logIn(username), request(), "allow")));
    }

    private static Response token(Client client, Map<String, String> form) {
        return call(client).formParams(form).post(TOKEN);
    }

    private Response exchange(Client client, String code) {
        return exchange(client, code, CLI);
    }

    private Response exchange(Client client, String code, String app) {
        return token(
                client,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "client_id", app,
                        "code_verifier", verifier.getValue()));
    }

    private static Response renew(Client client, String refreshToken) {
        return token(client, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", CLI));
    }

    private static Response bearing(Client client, String token) {
        return client.anonymous().header("Authorization", "Bearer " + token).get(USERINFO);
    }

    @Test
    void whoIsNotLoggedInIsAskedWhoTheyAreAndThenWhetherTheyAllowIt(Client client) {
        Response toLogin = call(client).queryParams(request()).get(AUTHORIZE);
        toLogin.then()
                .statusCode(302)
                .header(
                        "Location",
                        startsWith("/@" + client.instance() + "/login/?next=%2Foauth%2Fv1%2Fauthorize%2F%3F"));
        String login = toLogin.header("Location").replaceFirst("/@[^/]*", "");
        Response page = call(client).urlEncodingEnabled(false).get(login);
        page.then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("steward@example.com"))
                .body(containsString("Ready-made users have the password"));
        String next = page.htmlPath().getString("**.find { it.@name == 'next' }.@value");
        Response in = call(client)
                .cookies(page.detailedCookies())
                .formParam("csrfmiddlewaretoken", page.cookie("csrftoken"))
                .formParam("email", "steward@example.com")
                .formParam("password", "understudy")
                .formParam("next", next)
                .post("/login/");
        String back = in.then().statusCode(302).extract().header("Location").replaceFirst("/@[^/]*", "");
        assertThat(back).startsWith(AUTHORIZE + "?");

        Response consent = call(client)
                .urlEncodingEnabled(false)
                .cookies(in.detailedCookies())
                .get(back);

        consent.then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("Let Command line in?"))
                .body(containsString("steward@example.com"))
                .body(containsString(CALLBACK))
                .body(containsString("name=\"csrfmiddlewaretoken\" value=\"" + consent.cookie("csrftoken") + "\""));
        Map<String, String> answer = sentBack(decide(client, in.detailedCookies(), request(), "allow"));
        assertThat(answer).containsOnlyKeys("code", "state").containsEntry("state", "x y&z");
        exchange(client, codeOf(answer))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("$", aMapWithSize(4))
                .body("token_type", is("Bearer"))
                .body("expires_in", is(86_400))
                .body("access_token", matchesPattern("[\\w-]{43}"))
                .body("refresh_token", matchesPattern("[\\w-]{43}"));
    }

    @Test
    void aTokenIsWorthWhatItsUserIsAndARefreshTokenRenewsIt(Client client) {
        Response first = exchange(client, code(client, "steward@example.com"));
        String token = first.path("access_token");
        bearing(client, token).then().statusCode(200).body("id", is(4)).body("role", is("STEWARD"));
        client.anonymous()
                .header("Authorization", "bearer " + token)
                .get("/integration/v2/term/")
                .then()
                .statusCode(200);
        client.withToken(token).get(USERINFO).then().statusCode(403);
        bearing(client, first.path("refresh_token")).then().statusCode(401);

        client.advance("PT24H1S");
        bearing(client, token)
                .then()
                .statusCode(401)
                .body(equalTo("{\"detail\":\"Authentication failed: invalid bearer token.\"}"));
        Response second = renew(client, first.path("refresh_token"));
        second.then().statusCode(200).body("$", aMapWithSize(4));
        bearing(client, second.path("access_token")).then().statusCode(200);
        renew(client, first.path("refresh_token")).then().statusCode(400).body(equalTo(BAD_REFRESH_TOKEN));

        Response third = renew(client, second.path("refresh_token"));
        bearing(client, second.path("access_token")).then().statusCode(401);
        client.advance("P60D");
        renew(client, third.path("refresh_token")).then().statusCode(400).body(equalTo(BAD_REFRESH_TOKEN));
    }

    @Test
    void aCodeIsGoodOnceForAMinuteForWhomeverItWasMade(Client client) {
        String code = code(client, "viewer@example.com");
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "client_id", CLI,
                "code_verifier", verifier.getValue());
        Map<String, String> wrong = new HashMap<>(form);
        wrong.put("redirect_uri", CALLBACK + "/");
        token(client, wrong)
                .then()
                .statusCode(400)
                .body("error", is("invalid_grant"))
                .body("error_description", is("The redirect URI is not the one that the code was sent to."));
        wrong = new HashMap<>(form);
        wrong.put("code_verifier", new CodeVerifier().getValue());
        token(client, wrong)
                .then()
                .statusCode(400)
                .body("error", is("invalid_grant"))
                .body("error_description", is("The code verifier does not fit the code challenge."));
        wrong.remove("code_verifier");
        token(client, wrong).then().statusCode(400).body("error", is("invalid_grant"));
        wrong = new HashMap<>(form);
        wrong.put("client_id", "portal");
        wrong.put("client_secret", "portal-secret");
        token(client, wrong).then().statusCode(400).body(equalTo(BAD_CODE));

        String token = exchange(client, code).then().statusCode(200).extract().path("access_token");
        bearing(client, token).then().statusCode(200);
        exchange(client, code).then().statusCode(400).body(equalTo(BAD_CODE));
        bearing(client, token).then().statusCode(401);

        String late = code(client, "viewer@example.com");
        client.advance("PT1M1S");
        exchange(client, late).then().statusCode(400).body(equalTo(BAD_CODE));
        exchange(client, "unknown").then().statusCode(400).body(equalTo(BAD_CODE));
    }

    @Test
    void whatAnApplicationAsksWrongItIsToldByWayOfTheBrowser(Client client) {
        record Mistake(String parameter, String value, String error, String description) {}
        for (Mistake mistake : List.of(
                new Mistake("response_type", "token", "unsupported_response_type", "The response type must be code."),
                new Mistake("code_challenge", "", "invalid_request", "A code challenge is required."),
                new Mistake(
                        "code_challenge",
                        "short",
                        "invalid_request",
                        "The code challenge must be one of the method S256."),
                new Mistake(
                        "code_challenge_method",
                        "plain",
                        "invalid_request",
                        "The code challenge must be one of the method S256."))) {
            Map<String, String> query = request();
            query.put(mistake.parameter(), mistake.value());
            query.values().removeIf(String::isEmpty);
            Response answer = call(client).queryParams(query).get(AUTHORIZE);
            assertThat(answer.header("Location")).startsWith(CALLBACK + "?");
            assertThat(sentBack(answer))
                    .containsEntry("error", mistake.error())
                    .containsEntry("error_description", mistake.description())
                    .containsEntry("state", "x y&z")
                    .hasSize(3);
        }
        assertThat(sentBack(decide(client, client.logIn("viewer@example.com"), request(), "deny")))
                .containsEntry("error", "access_denied")
                .containsEntry("error_description", "The user has not let the application in.")
                .containsEntry("state", "x y&z");
    }

    /** Headers have no letters beyond ASCII. */
    @Test
    void anAddressIsSentInAsciiWhateverItsLetters(Client client) {
        String address = "https://portal.example.com/zurück";
        client.fixtures("oauth_apps: [{client_id: abroad, name: Abroad, redirect_uris: ['" + address + "']}]");

        Response answer = call(client)
                .queryParams(Map.of("client_id", "abroad", "redirect_uri", address, "response_type", "token"))
                .get(AUTHORIZE);

        assertThat(answer.header("Location")).startsWith("https://portal.example.com/zur%C3%BCck?error=");
    }

    @Test
    void nobodyIsSentWhereTheApplicationIsNotKnownToBe(Client client) {
        for (String elsewhere : List.of(CALLBACK + "/", "http://127.0.0.1:18722/Callback", "https://evil.example/")) {
            Map<String, String> query = request();
            query.put("redirect_uri", elsewhere);
            call(client)
                    .queryParams(query)
                    .get(AUTHORIZE)
                    .then()
                    .statusCode(400)
                    .contentType("text/html")
                    .body(containsString(HtmlUtils.htmlEscape("The redirect URI is none of the application's")));
        }
        call(client)
                .queryParam("client_id", "nobody")
                .get(AUTHORIZE)
                .then()
                .statusCode(400)
                .body(containsString("There is no such application"));
    }

    @Test
    void aPageOfSomebodyElsesDecidesNothing(Client client) {
        Cookies cookies = client.logIn("viewer@example.com");
        call(client)
                .cookies(cookies)
                .queryParams(request())
                .formParam("csrfmiddlewaretoken", "guessed")
                .formParam("decision", "allow")
                .post(AUTHORIZE)
                .then()
                .statusCode(403)
                .body("detail", is("CSRF Failed: CSRF token missing or incorrect."));
        call(client)
                .queryParams(request())
                .formParam("decision", "allow")
                .post(AUTHORIZE)
                .then()
                .statusCode(302)
                .header("Location", containsString("/login/?next="));
    }

    @Test
    void anApplicationWithASecretProvesItAndMayAskWhatItsTokensAreWorth(Client client) {
        Map<String, String> query =
                Map.of("response_type", "code", "client_id", "portal", "redirect_uri", PORTAL_CALLBACK, "state", "s");
        Response answer = decide(client, client.logIn("composer@example.com"), query, "allow");
        assertThat(answer.header("Location"))
                .startsWith(PORTAL_CALLBACK + "&code=")
                .endsWith("&state=s");
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                codeOf(sentBack(answer)),
                "redirect_uri",
                PORTAL_CALLBACK,
                "client_id",
                "portal");
        token(client, form)
                .then()
                .statusCode(401)
                .body(
                        equalTo(
                                "{\"error\":\"invalid_client\",\"error_description\":\"Client credentials are incorrect\",\"code\":\"401\"}"));
        String token = call(client)
                .auth()
                .preemptive()
                .basic("portal", "portal-secret")
                .formParams(form)
                .post(TOKEN)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        introspect(client, token)
                .then()
                .statusCode(200)
                .body("$", aMapWithSize(9))
                .body("active", is(true))
                .body("client_id", is("portal"))
                .body("sub", is("composer@example.com"));
        introspect(client, "viewer-token").then().body(equalTo("{\"active\":false}"));
        call(client)
                .formParam("token", token)
                .formParam("client_id", CLI)
                .post("/oauth/v2/introspect/")
                .then()
                .statusCode(401);
        client.advance("PT24H1S");
        introspect(client, token).then().body(equalTo("{\"active\":false}"));
    }

    private static Response introspect(Client client, String token) {
        return call(client)
                .auth()
                .preemptive()
                .basic("portal", "portal-secret")
                .formParam("token", token)
                .post("/oauth/v2/introspect/");
    }

    @Test
    void theTokenEndpointSaysWhatIsMissing(Client client) {
        token(client, Map.of("grant_type", "client_credentials", "client_id", CLI))
                .then()
                .statusCode(400)
                .body("error", is("unsupported_grant_type"));
        token(client, Map.of("grant_type", "authorization_code", "client_id", "nobody", "code", "x"))
                .then()
                .statusCode(401)
                .body("error", is("invalid_client"));
        token(client, Map.of("grant_type", "authorization_code", "client_id", CLI))
                .then()
                .statusCode(400)
                .body("error", is("invalid_request"))
                .body("error_description", is("Missing code parameter."));
        token(client, Map.of("grant_type", "refresh_token", "client_id", CLI))
                .then()
                .statusCode(400)
                .body("error_description", is("Missing refresh_token parameter."));
        String base = "http://localhost:" + client.port() + "/@" + client.instance();
        client.anonymous()
                .get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .body("authorization_endpoint", is(base + AUTHORIZE))
                .body("token_endpoint", is(base + TOKEN));
    }

    /** By the tool for accounts that differ only in case. */
    @Test
    void whoIsSuspendedIsLetInNowhere(Client client) {
        client.fixtures("""
                users:
                  - {id: 90, username: Double, email: d@example.com, role: STEWARD, password: understudy}
                """);
        String code = code(client, "Double");
        Response tokens = exchange(client, code(client, "Double"));
        client.fixtures("users: [{id: 91, username: double, role: VIEWER}]");

        suspend(client);

        bearing(client, tokens.path("access_token")).then().statusCode(401);
        renew(client, tokens.path("refresh_token")).then().statusCode(400).body(equalTo(BAD_REFRESH_TOKEN));
        exchange(client, code).then().statusCode(400).body(equalTo(BAD_CODE));
    }

    private static void suspend(Client client) {
        client.as(Role.SERVER_ADMIN)
                .multiPart(
                        "csv_file",
                        "duplicates.csv",
                        "SN,Username,email,Action,Group\n1,Double,a,SUSPEND,1\n2,double,b,RETAIN,1\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/integration/v1/remove_dup_users_accts/")
                .then()
                .statusCode(200);
    }

    /** Of an application the latest does not last as long as one that is older. */
    @Test
    void whatStillCountsIsToldFirst(Client client) {
        client.fixtures("oauth_apps: [{client_id: patient, name: Patient, redirect_uris: ['" + CALLBACK
                + "'], access_token_duration: 259200}]");
        Cookies cookies = client.logIn("steward@example.com");
        for (String app : List.of("patient", CLI)) {
            Map<String, String> query = request();
            query.put("client_id", app);
            String code = codeOf(sentBack(decide(client, cookies, query, "allow")));
            exchange(client, code, app).then().statusCode(200);
        }
        String names = "tokens.findAll { it.kind == 'OAUTH' }.name";
        client.anonymous().get("/_understudy/users/4").then().body(names + "[-1]", is("Patient"));

        client.advance("P2D");

        client.anonymous().get("/_understudy/users/4").then().body(names + "[0]", is("Patient"));
    }
}
