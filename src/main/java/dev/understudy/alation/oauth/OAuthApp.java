package dev.understudy.alation.oauth;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application that people let act for them.
 *
 * @param secretDigest null for one that cannot keep a secret, such as a program on people's own machines
 * @param redirectUris where people may be sent back to, letter for letter
 */
record OAuthApp(
        String clientId,
        String name,
        @Nullable String secretDigest,
        boolean pkceRequired,
        Duration accessTokens,
        Duration refreshTokens,
        Set<String> redirectUris) {

    boolean isConfidential() {
        return secretDigest != null;
    }

    /** Whether it is what it says: by its secret, or by its name alone if it has none. */
    boolean is(PresentedClient presented) {
        return secretDigest == null || presented.holds(secretDigest);
    }

    /** Nobody but a code challenge tells whether it is the same program that comes back without a secret. */
    boolean needsPkce() {
        return pkceRequired || !isConfidential();
    }
}
