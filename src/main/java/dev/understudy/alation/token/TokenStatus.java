package dev.understudy.alation.token;

import java.time.Instant;

/** What a token is worth now; computed, never stored. */
enum TokenStatus {
    ACTIVE,
    EXPIRED,
    REVOKED;

    static TokenStatus of(boolean revoked, Instant expiresAt, Instant now) {
        return revoked ? REVOKED : now.isBefore(expiresAt) ? ACTIVE : EXPIRED;
    }
}
