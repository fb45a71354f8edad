package dev.understudy.alation.token;

import dev.understudy.alation.token.Tokens.Made;
import dev.understudy.auth.Secret;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives somebody tokens without their password, for whoever stands behind the scenes. */
@RestController
@RequestMapping("/_understudy/users/{id}/tokens")
@Transactional
class UserTokenController {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}\\p{Cs}]{0,254}");
    private static final int LONGEST_NAME = 255;

    /** @param name what the refresh token is called */
    record NewToken(@Nullable String name) {}

    /**
     * Both tokens, told this once.
     *
     * @param tokenId by which the token for calls is revoked
     * @param token for calls
     * @param expiresAt when that ends
     * @param refreshTokenId by which both are revoked
     * @param refreshToken with which more of them are made
     * @param refreshTokenExpiresAt when that ends
     */
    record NewTokenPayload(
            long user,
            String name,
            String tokenId,
            Secret token,
            Instant expiresAt,
            String refreshTokenId,
            Secret refreshToken,
            Instant refreshTokenExpiresAt) {}

    private final Tokens tokens;

    UserTokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @Operation(
            summary = "Give a user a refresh token, and an API token made with it",
            description = "They last as long as any others, and are told this once.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenPayload create(@PathVariable long id, @RequestBody NewToken body) {
        String name = body.name();
        if (name == null || !NAME.matcher(name).matches()) {
            throw new BadRequest("name is required: a letter or digit, and at most 254 characters more");
        }
        Texts.requireAtMost(LONGEST_NAME, name);
        Made<RefreshToken> refresh = tokens.refreshTokenOf(id, name)
                .orElseThrow(() -> new NotFound("There is no user " + id + " who is not suspended"));
        Made<ApiAccessToken> access = tokens.accessTokenOf(refresh.secret(), id);
        return new NewTokenPayload(
                id,
                name,
                KeptTokens.API + access.token().id(),
                access.secret(),
                access.token().expiresAt(),
                KeptTokens.REFRESH + refresh.token().id(),
                refresh.secret(),
                refresh.token().expiresAt());
    }
}
