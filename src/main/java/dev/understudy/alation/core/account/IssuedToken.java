package dev.understudy.alation.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token that somebody was given. The token itself is not: only its digest is kept.
 *
 * @param id among all tokens of all kinds, such as {@code api-17}
 * @param name what whoever made it calls it, or the program that it was made for; null if it has none
 * @param kind what it is for
 * @param expiresAt null if it never ends
 * @param revoked whether it was ended before its time
 */
public record IssuedToken(
        String id,
        @Nullable String name,
        Kind kind,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean revoked) {

    /** What a token is for. */
    public enum Kind {
        /** Calls. */
        API,
        /** To make tokens for calls. */
        REFRESH,
        /** Calls of a program that acts for somebody. */
        OAUTH
    }

    /** Whether one may call with it, or make others with it. */
    public boolean counts(Instant now) {
        return !revoked && (expiresAt == null || expiresAt.isAfter(now));
    }
}
