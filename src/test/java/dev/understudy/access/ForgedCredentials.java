package dev.understudy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.understudy.auth.Secrets;
import dev.understudy.testing.Client;
import io.restassured.http.Cookies;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people send in place of a good credential. All of it is made of good ones: of the Server Admin's, whom nothing is forbidden, and
 * of another instance's.
 */
final class ForgedCredentials {

    private static final String GOOD = Client.token(Role.SERVER_ADMIN);
    private static final String ADMIN = "server.admin@example.com";
    private static final String PROGRAM = "0a17c1e4-0000-4000-8000-000000000001";
    private static final String PROGRAM_SECRET = "catalog-admin-client-secret";
    private static final String CLOCK_RUNS_ON = "PT25H";

    private final Client client;
    private final Client elsewhere;

    ForgedCredentials(Client client, Client elsewhere) {
        this.client = client;
        this.elsewhere = elsewhere;
    }

    /** Some have been good once, so this is where the instance's clock is moved. */
    List<Forgery> worthless() {
        List<Forgery> over = Stream.of(ended(), signed()).flatMap(List::stream).toList();
        client.advance(CLOCK_RUNS_ON);
        return Stream.of(over, misspelt(), misplaced(), ofOthers(), sessions())
                .flatMap(List::stream)
                .toList();
    }

    /** With a session that is good, for calls that change something. */
    List<Forgery> withoutCsrf() {
        Cookies good = client.logIn(ADMIN);
        String session = "Cookie: sessionid=" + good.getValue("sessionid");
        String both = session + "; csrftoken=" + good.getValue("csrftoken");
        return List.of(
                Forgery.headers("a session alone", session),
                Forgery.headers("a session with its CSRF cookie", both),
                Forgery.headers("a session with another CSRF token", both, "X-CSRFToken: x"),
                Forgery.headers("a session with an empty CSRF token", session + "; csrftoken=", "X-CSRFToken: "),
                Forgery.headers(
                        "a session with the CSRF token as a cookie of another name", session, "X-CSRFToken: t"));
    }

    private List<Forgery> misspelt() {
        return List.of(
                token("a token without its last letter", GOOD.substring(0, GOOD.length() - 1)),
                token("a token with one letter more", GOOD + "n"),
                token("a token in capitals", GOOD.toUpperCase()),
                token("a token behind its scheme", "Token " + GOOD),
                token("a token twice", GOOD + ", " + GOOD),
                token("a token in quotes", '"' + GOOD + '"'),
                token("a token with an escape", GOOD.replace("-", "%2D")),
                token("a token with a joker", "server-admin-%"),
                token("a token that is SQL", "' or '1'='1"),
                token("an empty token", ""),
                token("a token's digest", Secrets.digest(GOOD)),
                token("a refresh token", "server-admin-refresh-token"),
                token("a password", "understudy"));
    }

    private static List<Forgery> misplaced() {
        return List.of(
                Forgery.headers("a good token behind a bad one", "Token: garbage", "Token: " + GOOD),
                Forgery.headers("a bad token before a good bearer", "Token: garbage", "Authorization: Bearer " + GOOD),
                Forgery.headers("a bare token as authorization", "Authorization: " + GOOD),
                Forgery.headers("a token with the scheme of others", "Authorization: Token " + GOOD),
                Forgery.headers("a bearer without its blank", "Authorization: Bearer" + GOOD),
                Forgery.headers("a bearer for a proxy", "Proxy-Authorization: Bearer " + GOOD),
                Forgery.headers("a password with HTTP Basic", "Authorization: Basic " + basic(ADMIN, "understudy")),
                Forgery.headers("a token in headers of others", "X-Auth-Token: " + GOOD, "X-API-Key: " + GOOD),
                Forgery.headers("a token as a cookie", "Cookie: Token=" + GOOD + "; sessionid=" + GOOD),
                Forgery.headers("a name from a proxy", "X-Remote-User: " + ADMIN, "Remote_User: " + ADMIN),
                Forgery.headers("the key of the control plane", "X-Understudy-Key: " + GOOD),
                Forgery.query("token=" + GOOD + "&Token=" + GOOD + "&access_token=" + GOOD),
                Forgery.body("{\"token\": \"%s\", \"user_id\": 1}".formatted(GOOD)));
    }

    private List<Forgery> ofOthers() {
        return List.of(
                token("a suspended user's token", "suspended-token"),
                token("another instance's token", accessToken(elsewhere)),
                Forgery.headers("a SCIM token", "Authorization: Bearer scim-token"),
                Forgery.headers("a login of Matillion", "Authorization: Basic " + basic("admin", "understudy")),
                Forgery.headers("the secret of a program", "Authorization: Basic " + basic(PROGRAM, PROGRAM_SECRET)));
    }

    private List<Forgery> ended() {
        String revoked = accessToken(client);
        String refresh = "{\"refresh_token\": \"server-admin-refresh-token\", \"user_id\": 1}";
        client.json(refresh)
                .post("/integration/v1/revokeAPIAccessTokens/")
                .then()
                .statusCode(200);
        return List.of(
                token("a token that was revoked", revoked), token("a token that has expired", accessToken(client)));
    }

    private List<Forgery> signed() {
        String superseded = programToken();
        String expired = programToken();
        return List.of(
                bearer("a signed token that has expired", expired),
                token("a signed token that has expired, as a token", expired),
                bearer("a signed token that was superseded", superseded),
                bearer("a signed token without its signature", expired.substring(0, expired.lastIndexOf('.') + 1)),
                bearer("a signed token of no algorithm", new PlainJWT(claims(expired)).serialize()),
                bearer("a signed token of another role", withClaims(expired)),
                bearer("a signed token of another key", signedWith(anyKey(), expired)),
                bearer("a token signed with the public key", signedWithPublicKey(expired)));
    }

    private List<Forgery> sessions() {
        String over = client.logIn(ADMIN).getValue("sessionid");
        client.anonymous().redirects().follow(false).cookie("sessionid", over).get("/logout/");
        String foreign = elsewhere.logIn(ADMIN).getValue("sessionid");
        return List.of(
                session("a session that nobody has", Secrets.newToken().inClear()),
                session("a session that is over", over),
                session("another instance's session", foreign),
                session("a session's digest", Secrets.digest(foreign)),
                Forgery.headers("a good session beside a bad token", "Token: garbage", "Cookie: sessionid=" + open()));
    }

    private String open() {
        return client.logIn(ADMIN).getValue("sessionid");
    }

    private static String accessToken(Client client) {
        return client.json("{\"refresh_token\": \"server-admin-refresh-token\", \"user_id\": 1}")
                .post("/integration/v1/createAPIAccessToken/")
                .path("api_access_token");
    }

    private String programToken() {
        return client.anonymous()
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", PROGRAM)
                .formParam("client_secret", PROGRAM_SECRET)
                .post("/oauth/v2/token/")
                .path("access_token");
    }

    private RSAKey publicKey() {
        try {
            return RSAKey.parse(client.anonymous()
                    .get("/oauth/v2/.well-known/jwks.json/")
                    .jsonPath()
                    .<Map<String, Object>>getList("keys")
                    .get(0));
        } catch (ParseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String withClaims(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + '.' + Base64URL.encode(claims(token).toString()) + '.' + parts[2];
    }

    private static RSAKey anyKey() {
        try {
            return new RSAKeyGenerator(RSAKeyGenerator.MIN_KEY_SIZE_BITS).generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String signedWith(RSAKey key, String token) {
        try {
            SignedJWT forged = new SignedJWT(SignedJWT.parse(token).getHeader(), claims(token));
            forged.sign(new RSASSASigner(key));
            return forged.serialize();
        } catch (JOSEException | ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What a server takes that lets the token say how it is to be verified. */
    private String signedWithPublicKey(String token) {
        try {
            SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(token));
            forged.sign(new MACSigner(publicKey().toPublicKey().getEncoded()));
            return forged.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Those of the token, but for another role and a later end. */
    private static JWTClaimsSet claims(String token) {
        try {
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            return new JWTClaimsSet.Builder(claims)
                    .claim("role", Role.SERVER_ADMIN.name())
                    .claim("sub", ADMIN)
                    .claim("exp", Integer.MAX_VALUE)
                    .build();
        } catch (ParseException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Forgery token(String name, String token) {
        return Forgery.headers(name, "Token: " + token);
    }

    private static Forgery bearer(String name, String token) {
        return Forgery.headers(name, "Authorization: Bearer " + token);
    }

    private static Forgery session(String name, String id) {
        return Forgery.headers(name, "Cookie: csrftoken=t; sessionid=" + id, "X-CSRFToken: t");
    }

    private static String basic(String name, String password) {
        return Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
    }
}
