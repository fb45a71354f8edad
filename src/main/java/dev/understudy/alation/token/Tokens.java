package dev.understudy.alation.token;

import dev.understudy.access.AlationConf;
import dev.understudy.alation.core.account.Logins;
import dev.understudy.alation.core.web.Timestamps;
import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.database.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The life of tokens: made from a password, exchanged, used, revoked. A suspended user's tokens are as good as unknown. */
@Component
class Tokens {

    /** Which turn is taken by whoever makes something with refresh tokens of a user, or revokes what they have made. */
    static final String TURN = "refresh_token";

    /** What has just been made, and the secret that tells of it this once. */
    record Made<T>(T token, Secret secret) {}

    private final RefreshTokenRepository refreshTokens;
    private final ApiAccessTokenRepository accessTokens;
    private final Logins logins;
    private final AlationConf conf;
    private final Turns turns;
    private final Clock clock;

    Tokens(
            RefreshTokenRepository refreshTokens,
            ApiAccessTokenRepository accessTokens,
            Logins logins,
            AlationConf conf,
            Turns turns,
            Clock clock) {
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.logins = logins;
        this.conf = conf;
        this.turns = turns;
        this.clock = clock;
    }

    RefreshTokenPayload createRefreshToken(String username, Secret password, String name) {
        long userId = logins.logIn(username, password)
                .orElseThrow(() -> new InvalidCredential("Username or password provided is invalid."));
        return payload(newRefreshToken(userId, name));
    }

    /** One for somebody who has not said their password; nothing for a program or whoever is suspended. */
    Optional<Made<RefreshToken>> refreshTokenOf(long userId, String name) {
        return logins.isActivePerson(userId) ? Optional.of(newRefreshToken(userId, name)) : Optional.empty();
    }

    RefreshTokenPayload regenerate(Secret secret, long userId) {
        RefreshToken old = held(secret, userId, status -> status != TokenStatus.REVOKED);
        old.revoke();
        accessTokens.revokeMadeWith(old.id());
        return payload(newRefreshToken(userId, old.name()));
    }

    ApiAccessTokenPayload createAccessToken(Secret refreshSecret, long userId) {
        Made<ApiAccessToken> made = accessTokenOf(refreshSecret, userId);
        return ApiAccessTokenPayload.of(made.token(), made.secret(), clock.instant());
    }

    Made<ApiAccessToken> accessTokenOf(Secret refreshSecret, long userId) {
        RefreshToken refreshToken = held(refreshSecret, userId, status -> status == TokenStatus.ACTIVE);
        Instant now = clock.instant();
        refreshToken.used(now);
        Secret secret = Secrets.newToken();
        Duration lifespan = Duration.ofHours(conf.number(AlationConf.ACCESS_TOKEN_HOURS));
        ApiAccessToken token =
                new ApiAccessToken(secret.digest(), refreshToken, now, Timestamps.end(now.plus(lifespan)));
        return new Made<>(accessTokens.save(token), secret);
    }

    RefreshToken revokeAccessTokens(Secret refreshSecret, long userId) {
        RefreshToken refreshToken = held(refreshSecret, userId, status -> status == TokenStatus.ACTIVE);
        accessTokens.revokeMadeWith(refreshToken.id());
        return refreshToken;
    }

    RefreshTokenPayload validateRefreshToken(Secret secret, long userId) {
        RefreshToken token = good(refreshTokens.findByDigestAndUserId(secret.digest(), userId), status -> true);
        return RefreshTokenPayload.of(token, secret, clock.instant());
    }

    ApiAccessTokenPayload validateAccessToken(Secret secret, long userId) {
        return accessTokens
                .findByDigestAndUserId(secret.digest(), userId)
                .filter(token -> logins.isActive(token.userId()))
                .map(token -> ApiAccessTokenPayload.of(token, secret, clock.instant()))
                .orElseThrow(() -> new InvalidCredential("API Access Token provided is invalid."));
    }

    private Made<RefreshToken> newRefreshToken(long userId, String name) {
        Instant now = clock.instant();
        Secret secret = Secrets.newToken();
        Duration lifespan = Duration.ofDays(conf.number(AlationConf.REFRESH_TOKEN_DAYS));
        RefreshToken token = new RefreshToken(secret.digest(), userId, name, now, Timestamps.end(now.plus(lifespan)));
        return new Made<>(refreshTokens.save(token), secret);
    }

    private RefreshTokenPayload payload(Made<RefreshToken> made) {
        return RefreshTokenPayload.of(made.token(), made.secret(), clock.instant());
    }

    /** Nothing is made with the token while what it has made is revoked. While the clock stands still, neither changes the token itself. */
    private RefreshToken held(Secret secret, long userId, Predicate<TokenStatus> wanted) {
        turns.take(TURN, List.of(userId));
        return good(refreshTokens.findByDigestAndUserId(secret.digest(), userId), wanted);
    }

    private RefreshToken good(Optional<RefreshToken> found, Predicate<TokenStatus> wanted) {
        return found.filter(token -> wanted.test(token.statusAt(clock.instant())) && logins.isActive(token.userId()))
                .orElseThrow(() -> new InvalidCredential("Refresh token provided is invalid."));
    }
}
