package dev.understudy.alation.token;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.auth.Secret;
import java.time.Instant;

/** An access token: no name, no last use, and no key "status", which the Python SDK takes for an error. */
@AlationJson
record ApiAccessTokenPayload(
        long userId, Instant createdAt, Instant tokenExpiresAt, TokenStatus tokenStatus, Secret apiAccessToken) {

    static ApiAccessTokenPayload of(ApiAccessToken token, Secret secret, Instant now) {
        return new ApiAccessTokenPayload(
                token.userId(), token.createdAt(), token.expiresAt(), token.statusAt(now), secret);
    }
}
