package dev.understudy.alation.token;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user's long-lived token, with which access tokens are made. The token itself is not kept, only its digest. */
@Entity
public class RefreshToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String digest;
    private long userId;
    private String name;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private boolean revoked;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(String digest, long userId, String name, Instant createdAt, Instant expiresAt) {
        this.digest = digest;
        this.userId = userId;
        this.name = name;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    long id() {
        return id;
    }

    long userId() {
        return userId;
    }

    /** The label given when it was made; need not be unique. */
    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** When an access token was last made with it. */
    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    TokenStatus statusAt(Instant now) {
        return TokenStatus.of(revoked, expiresAt, now);
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    void revoke() {
        revoked = true;
    }
}
