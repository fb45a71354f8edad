package dev.understudy.alation.token;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import dev.understudy.web.ReadOnly;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * API Tokens Authentication &amp; Management (rows 7 to 12). These calls carry their credential in the body, as JSON or as a
 * form, and need no {@code Token} header; one that is there is ignored.
 */
@RestController
@RequestMapping("/integration/v1/")
@Transactional
class TokenController {

    @AlationJson
    record Credentials(
            @NotBlank String username,
            @NotBlank @Verbatim Secret password,
            @NotBlank @Size(max = 255) String name) {}

    @AlationJson
    record RefreshTokenOfUser(
            @NotBlank Secret refreshToken, @NotNull Long userId) {}

    @AlationJson
    record AccessTokenOfUser(
            @NotBlank Secret apiAccessToken, @NotNull Long userId) {}

    @AlationJson
    record Revoked(String detail) {}

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("createRefreshToken/")
    @ResponseStatus(HttpStatus.CREATED)
    RefreshTokenPayload createRefreshToken(@Body Credentials body) {
        return tokens.createRefreshToken(body.username(), body.password(), body.name());
    }

    /** An expired token may be exchanged too; a revoked one may not. */
    @PostMapping("regenRefreshToken/")
    @ResponseStatus(HttpStatus.CREATED)
    RefreshTokenPayload regenerateRefreshToken(@Body RefreshTokenOfUser body) {
        return tokens.regenerate(body.refreshToken(), body.userId());
    }

    @PostMapping("createAPIAccessToken/")
    @ResponseStatus(HttpStatus.CREATED)
    ApiAccessTokenPayload createAccessToken(@Body RefreshTokenOfUser body) {
        return tokens.createAccessToken(body.refreshToken(), body.userId());
    }

    @PostMapping("revokeAPIAccessTokens/")
    Revoked revokeAccessTokens(@Body RefreshTokenOfUser body) {
        RefreshToken token = tokens.revokeAccessTokens(body.refreshToken(), body.userId());
        return new Revoked(
                "Revoked active access tokens for refresh token: '%s' with id: %d".formatted(token.name(), token.id()));
    }

    /** A token that is known but no longer good is a 200 with its status. */
    @PostMapping("validateAPIAccessToken/")
    @ReadOnly
    ApiAccessTokenPayload validateAccessToken(@Body AccessTokenOfUser body) {
        return tokens.validateAccessToken(body.apiAccessToken(), body.userId());
    }

    @PostMapping("validateRefreshToken/")
    @ReadOnly
    RefreshTokenPayload validateRefreshToken(@Body RefreshTokenOfUser body) {
        return tokens.validateRefreshToken(body.refreshToken(), body.userId());
    }
}
