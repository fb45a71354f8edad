package dev.understudy.alation.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionSuccessResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.http.Cookies;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** OAuth as a library has it that does not know this server. */
@ApiTest
class OAuthLibraryApiTest {

    private static final ClientID SYNC = new ClientID("0a17c1e4-0000-4000-8000-000000000001");
    private static final Secret SECRET = new Secret("catalog-admin-client-secret");
    private static final ClientID CLI = new ClientID("command-line");
    private static final URI CALLBACK = URI.create("http://127.0.0.1:18722/callback");

    private static URI at(Client client, String path) {
        return URI.create("http://localhost:" + client.port() + "/@" + client.instance() + path);
    }

    private static TokenResponse send(TokenRequest request) throws Exception {
        return TokenResponse.parse(request.toHTTPRequest().send());
    }

    private static Tokens tokens(TokenRequest request) throws Exception {
        TokenResponse response = send(request);
        assertThat(response).isInstanceOf(AccessTokenResponse.class);
        return response.toSuccessResponse().getTokens();
    }

    @Test
    void aProgramsTokenIsIntrospectedAndVerifiedOffline(Client client) throws Exception {
        ClientAuthentication basic = new ClientSecretBasic(SYNC, SECRET);
        tokens(new TokenRequest(
                at(client, "/oauth/v2/token"), new ClientSecretPost(SYNC, SECRET), new ClientCredentialsGrant()));
        AccessToken token = tokens(
                        new TokenRequest(at(client, "/oauth/v2/token/"), basic, new ClientCredentialsGrant()))
                .getAccessToken();

        TokenIntrospectionSuccessResponse worth = TokenIntrospectionResponse.parse(new TokenIntrospectionRequest(
                                at(client, "/oauth/v2/introspect/?verify_token=true"), basic, token)
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse();
        assertThat(worth.isActive()).isTrue();
        assertThat(worth.getClientID()).isEqualTo(SYNC);

        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                new ImmutableJWKSet<>(JWKSet.load(
                        at(client, "/oauth/v2/.well-known/jwks.json").toURL()))));
        JWTClaimsSet claims = processor.process(token.getValue(), null);
        assertThat(claims.getSubject()).isEqualTo(worth.getSubject().getValue());
        assertThat(claims.getExpirationTime()).isEqualTo(worth.getExpirationTime());

        TokenErrorResponse refused = send(new TokenRequest(
                        at(client, "/oauth/v2/token"),
                        new ClientSecretBasic(SYNC, new Secret("wrong")),
                        new ClientCredentialsGrant()))
                .toErrorResponse();
        assertThat(refused.getErrorObject().getCode()).isEqualTo("invalid_client");
        assertThat(refused.getErrorObject().getHTTPStatusCode()).isEqualTo(401);
    }

    @Test
    void aPersonsCodeIsExchangedAndItsTokensAreRenewed(Client client) throws Exception {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.parse(client.anonymous()
                .get("/.well-known/oauth-authorization-server")
                .asString());
        assertThat(server.getIssuer().getValue()).isEqualTo(at(client, "").toString());
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        AuthorizationRequest request = new AuthorizationRequest.Builder(ResponseType.CODE, CLI)
                .redirectionURI(CALLBACK)
                .scope(Scope.parse("openid profile email"))
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .endpointURI(server.getAuthorizationEndpointURI())
                .build();

        AuthorizationResponse answer = AuthorizationResponse.parse(allowed(client, request));
        assertThat(answer.getState()).isEqualTo(state);
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        AuthorizationGrant grant = new AuthorizationCodeGrant(code, CALLBACK, verifier);
        Tokens first = tokens(new TokenRequest.Builder(server.getTokenEndpointURI(), CLI, grant).build());
        Tokens second = tokens(new TokenRequest.Builder(
                        server.getTokenEndpointURI(), CLI, new RefreshTokenGrant(first.getRefreshToken()))
                .build());

        client.anonymous()
                .header("Authorization", second.getAccessToken().toAuthorizationHeader())
                .get("/integration/v1/userinfo/")
                .then()
                .statusCode(200)
                .body("username", is("explorer@example.com"));
    }

    /** The library escapes more letters than most. */
    @Test
    void idAndSecretAreTakenAsTheyAreEscaped(Client client) throws Exception {
        client.fixtures(
                "oauth_apps: [{client_id: wave~form, name: Wave, secret: 'a~b+c%d', redirect_uris: ['https://wave.example.com/']}]");

        TokenErrorResponse refused = send(new TokenRequest.Builder(
                                at(client, "/oauth/v1/token/"),
                                new ClientSecretBasic(new ClientID("wave~form"), new Secret("a~b+c%d")),
                                new RefreshTokenGrant(new RefreshToken("none")))
                        .build())
                .toErrorResponse();
        assertThat(refused.getErrorObject().getCode()).isEqualTo("invalid_grant");
    }

    /** What a person does in a browser. */
    private static URI allowed(Client client, AuthorizationRequest request) {
        Cookies cookies = client.anonymous()
                .redirects()
                .follow(false)
                .cookie("csrftoken", "t")
                .formParam("csrfmiddlewaretoken", "t")
                .formParam("email", "explorer@example.com")
                .formParam("password", "understudy")
                .post("/login/")
                .detailedCookies();
        return URI.create(client.control()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(cookies)
                .formParam("csrfmiddlewaretoken", "t")
                .formParam("decision", "allow")
                .post(request.toURI())
                .header("Location"));
    }
}
