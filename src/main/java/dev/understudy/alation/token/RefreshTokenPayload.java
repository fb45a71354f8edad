package dev.understudy.alation.token;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refresh token; the token itself is what the caller sent or has just been given. */
@AlationJson
record RefreshTokenPayload(
        long userId,
        Instant createdAt,
        Instant tokenExpiresAt,
        TokenStatus tokenStatus,
        @Nullable Instant lastUsedAt,
        String name,
        Secret refreshToken) {

    static RefreshTokenPayload of(RefreshToken token, Secret secret, Instant now) {
        return new RefreshTokenPayload(
                token.userId(),
                token.createdAt(),
                token.expiresAt(),
                token.statusAt(now),
                token.lastUsedAt(),
                token.name(),
                secret);
    }
}
