package dev.understudy.alation.oauth;

import com.nimbusds.jose.jwk.RSAKey;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OAuth 2.0 API v2 (row 78): the caller is a program, which says by HTTP Basic or in the form who it is. */
@RestController
@RequestMapping("/oauth/v2/")
class OAuthTokenController {

    /** @param grantType {@code client_credentials} and no other */
    @AlationJson
    record TokenForm(
            @Nullable String grantType,
            @Nullable String clientId,
            @Nullable Secret clientSecret) {}

    /** @param tokenTypeHint looked at by nobody */
    @AlationJson
    record IntrospectionForm(
            @Nullable Secret token,
            @Nullable String tokenTypeHint,
            @Nullable String clientId,
            @Nullable Secret clientSecret) {}

    /** Clients take any further key, above all {@code error}, for something that it is not. */
    @AlationJson
    record AccessTokenPayload(Secret accessToken, String tokenType, int expiresIn) {}

    /** @param keys that tokens may be signed with */
    record KeySetPayload(List<KeyPayload> keys) {}

    /**
     * A public key, as RFC 7517 writes it.
     *
     * @param e the exponent
     * @param kid number of the key, as headers of tokens have it
     * @param kty RSA
     * @param n the modulus
     * @param use that it signs
     * @param alg how
     */
    record KeyPayload(String e, String kid, String kty, String n, String use, String alg) {

        static KeyPayload of(RSAKey key) {
            return new KeyPayload(
                    key.getPublicExponent().toString(),
                    key.getKeyID(),
                    key.getKeyType().getValue(),
                    key.getModulus().toString(),
                    key.getKeyUse().identifier(),
                    key.getAlgorithm().getName());
        }
    }

    private static final Duration KEYS_LAST = Duration.ofMinutes(5);

    private final OAuthClients clients;
    private final ClientTokens tokens;
    private final Introspection introspection;
    private final SigningKeys keys;

    OAuthTokenController(OAuthClients clients, ClientTokens tokens, Introspection introspection, SigningKeys keys) {
        this.clients = clients;
        this.tokens = tokens;
        this.introspection = introspection;
        this.keys = keys;
    }

    /** The new token ends the one before. */
    @Operation(summary = "Create an OAuth token")
    @RefusesAsOAuth
    @PostMapping("token/")
    @Transactional
    ResponseEntity<AccessTokenPayload> create(
            @Body(reading = Body.Reading.AS_FORM) TokenForm form,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        if (!"client_credentials".equals(form.grantType())) {
            throw OAuthRefusal.unsupportedGrant();
        }
        PresentedClient presented = PresentedClient.of(authorization, form.clientId(), form.clientSecret());
        OAuthClient client =
                clients.find(presented).orElseThrow(() -> OAuthRefusal.invalidClient(presented.inHeader()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache")
                .body(new AccessTokenPayload(tokens.issue(client), "Bearer", client.accessTokenDuration()));
    }

    /** A token that is worth nothing is no error. */
    @Operation(summary = "Introspect an OAuth token")
    @RefusesAsOAuth
    @PostMapping("introspect/")
    @ReadOnly
    IntrospectionPayload introspect(
            @Body(reading = Body.Reading.AS_FORM) IntrospectionForm form,
            @RequestParam(name = "verify_token", required = false) @Nullable String verifyToken,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        boolean verified = verifyToken != null && Filters.bool("verify_token", verifyToken);
        return introspection.of(
                PresentedClient.of(authorization, form.clientId(), form.clientSecret()), form.token(), verified);
    }

    @Operation(summary = "Get the keys of OAuth tokens")
    @GetMapping(".well-known/jwks.json/")
    ResponseEntity<KeySetPayload> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_LAST).cachePublic())
                .body(new KeySetPayload(List.of(KeyPayload.of(keys.published()))));
    }
}
