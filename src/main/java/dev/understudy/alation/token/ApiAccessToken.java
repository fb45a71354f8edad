package dev.understudy.alation.token;

import dev.understudy.alation.core.web.Timestamps;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The short-lived token that ordinary calls carry. Many can live beside each other: parallel jobs share a refresh token. */
@Entity
public class ApiAccessToken {

    /** The end of tokens that have none. */
    static final Instant NEVER = Timestamps.LAST;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String digest;
    private long userId;
    private @Nullable Long refreshTokenId;
    private Instant createdAt;
    private Instant expiresAt;
    private boolean revoked;

    @SuppressWarnings("NullAway.Init")
    protected ApiAccessToken() {}

    ApiAccessToken(String digest, RefreshToken madeWith, Instant createdAt, Instant expiresAt) {
        this.digest = digest;
        this.userId = madeWith.userId();
        this.refreshTokenId = madeWith.id();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** One that is made with a password alone, and has no end. */
    static ApiAccessToken legacy(String digest, long userId, Instant createdAt) {
        ApiAccessToken token = new ApiAccessToken();
        token.digest = digest;
        token.userId = userId;
        token.createdAt = createdAt;
        token.expiresAt = NEVER;
        return token;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    TokenStatus statusAt(Instant now) {
        return TokenStatus.of(revoked, expiresAt, now);
    }
}
