package dev.understudy.alation.oauth;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** OAuth v1 (beyond the table): tokens for a code that a person's browser has brought, and new ones for a refresh token. */
@RestController
class GrantedTokenController {

    /**
     * @param grantType {@code authorization_code} or {@code refresh_token}
     * @param code from the query with which the person was sent back
     * @param redirectUri where that was
     * @param codeVerifier of which the code challenge is the SHA-256
     * @param clientSecret of applications that have one; HTTP Basic does as well
     */
    @AlationJson
    record GrantForm(
            @Nullable String grantType,
            @Nullable Secret code,
            @Nullable String redirectUri,
            @Nullable Secret codeVerifier,
            @Nullable Secret refreshToken,
            @Nullable String clientId,
            @Nullable Secret clientSecret) {}

    private final OAuthApps apps;
    private final Grants grants;

    GrantedTokenController(OAuthApps apps, Grants grants) {
        this.apps = apps;
        this.grants = grants;
    }

    /** What a refusal ends, it ends: it is not rolled back. */
    @Operation(summary = "Create a granted token")
    @RefusesAsOAuth
    @PostMapping("/oauth/v1/token/")
    @Transactional(noRollbackFor = OAuthRefusal.class)
    ResponseEntity<GrantedTokensPayload> create(
            @Body(reading = Body.Reading.AS_FORM) GrantForm form,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        PresentedClient presented = PresentedClient.of(authorization, form.clientId(), form.clientSecret());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.PRAGMA, "no-cache")
                .body(given(form, presented));
    }

    private GrantedTokensPayload given(GrantForm form, PresentedClient presented) {
        return switch (Objects.requireNonNullElse(form.grantType(), "")) {
            case "authorization_code" ->
                grants.exchange(
                        known(presented), required("code", form.code()), form.redirectUri(), form.codeVerifier());
            case "refresh_token" -> grants.renew(known(presented), required("refresh_token", form.refreshToken()));
            default -> throw OAuthRefusal.unsupportedGrant();
        };
    }

    private OAuthApp known(PresentedClient presented) {
        return apps.find(presented).orElseThrow(() -> OAuthRefusal.invalidClient(presented.inHeader()));
    }

    private static Secret required(String name, @Nullable Secret value) {
        if (value == null || value.isEmpty()) {
            throw OAuthRefusal.invalidRequest("Missing " + name + " parameter.");
        }
        return value;
    }
}
