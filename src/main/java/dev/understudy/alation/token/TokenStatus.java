package dev.understudy.alation.token;

/** What a token is worth now; computed, never stored. */
enum TokenStatus {
    ACTIVE,
    EXPIRED,
    REVOKED
}
