package dev.understudy.alation.oauth;

import dev.understudy.auth.Secret;
import dev.understudy.error.BadRequest;
import dev.understudy.web.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What programs and applications may be called, how long their tokens may count, and where people may be sent back to. */
final class ClientRules {

    private static final int SHORTEST_ACCESS = 300;
    private static final int SHORTEST_GRANTED_ACCESS = 3600;
    private static final int LONGEST_ACCESS = 259_200;
    private static final int LONGEST_REFRESH = 15_552_000;

    private static final int USUAL_ACCESS = 3600;
    private static final int USUAL_GRANTED_ACCESS = 86_400;
    private static final int USUAL_REFRESH = 5_184_000;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl}\\p{Cs}]{0,149}");
    private static final int LONGEST_NAME = 150;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WORD = Pattern.compile("[\\w.~-]{1,100}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private ClientRules() {}

    static String name(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new BadRequest("name is required: a letter or digit, and at most 149 characters more");
        }
        Texts.requireAtMost(LONGEST_NAME, name);
        return name;
    }

    static String uuid(String clientId) {
        if (!UUID.matcher(clientId).matches()) {
            throw new BadRequest("client_id is a UUID in lower case, not '" + clientId + "'");
        }
        return clientId;
    }

    static String word(String clientId) {
        if (!WORD.matcher(clientId).matches()) {
            throw new BadRequest("client_id is up to 100 letters, digits and . _ ~ -, not '" + clientId + "'");
        }
        return clientId;
    }

    /** What is kept of a secret that a dataset brings. */
    static String digest(Secret secret) {
        if (secret.isEmpty()) {
            throw new BadRequest("A secret cannot be empty");
        }
        return secret.digest();
    }

    static int accessTokens(@Nullable Integer seconds) {
        return within(SHORTEST_ACCESS, LONGEST_ACCESS, Objects.requireNonNullElse(seconds, USUAL_ACCESS));
    }

    static int grantedAccessTokens(@Nullable Integer seconds) {
        int duration = Objects.requireNonNullElse(seconds, USUAL_GRANTED_ACCESS);
        return within(SHORTEST_GRANTED_ACCESS, LONGEST_ACCESS, duration);
    }

    /** A refresh token is worth something as long as the last access token is. */
    static int refreshTokens(@Nullable Integer seconds) {
        return within(LONGEST_ACCESS, LONGEST_REFRESH, Objects.requireNonNullElse(seconds, USUAL_REFRESH));
    }

    private static int within(int shortest, int longest, int seconds) {
        if (seconds < shortest || seconds > longest) {
            throw new BadRequest(
                    "Tokens of this kind count from %d to %d seconds, not %d".formatted(shortest, longest, seconds));
        }
        return seconds;
    }

    /** Codes go over the network in clear where they stay on the machine only. */
    static String redirectUri(String uri) {
        if (!isSafe(uri)) {
            throw new BadRequest(
                    "A redirect URI is an address without fragment, http for localhost only, not '" + uri + "'");
        }
        return uri;
    }

    private static boolean isSafe(String uri) {
        try {
            URI read = new URI(uri);
            boolean inClear = "http".equalsIgnoreCase(read.getScheme());
            return read.isAbsolute()
                    && !read.isOpaque()
                    && read.getRawFragment() == null
                    && (!inClear || THIS_MACHINE.contains(String.valueOf(read.getHost())));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
