package dev.understudy.alation.oauth;

import dev.understudy.auth.Secret;
import dev.understudy.web.Texts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a program says that it is.
 *
 * @param secret empty if it says none
 * @param inHeader whether it says so by HTTP Basic
 */
record PresentedClient(String id, Secret secret, boolean inHeader) {

    private static final String BASIC = "Basic ";

    /** HTTP Basic counts before the fields of the form. */
    static PresentedClient of(@Nullable String authorization, @Nullable String id, @Nullable Secret secret) {
        if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return inHeader(authorization.substring(BASIC.length()).strip());
        }
        return new PresentedClient(
                Objects.requireNonNullElse(id, ""), Objects.requireNonNullElse(secret, Secret.NONE), false);
    }

    /** Ids have no letters that mean anything in an escape; a secret may. */
    private static PresentedClient inHeader(String encoded) {
        String[] pair = decoded(encoded).split(":", 2);
        return pair.length == 2
                ? new PresentedClient(unescaped(pair[0]), new Secret(pair[1]), true)
                : new PresentedClient("", Secret.NONE, true);
    }

    /** Empty for what cannot be read, or looked for. */
    private static String decoded(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Texts.flaw(text).isEmpty() ? text : "";
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    /** Whether the secret is the one with this digest. */
    boolean holds(String digest) {
        return secret.hasDigest(digest) || new Secret(unescaped(secret.inClear())).hasDigest(digest);
    }

    /** RFC 6749 has both escaped before they are encoded, which not every client does. */
    private static String unescaped(String text) {
        try {
            String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return Texts.flaw(plain).isEmpty() ? plain : text;
        } catch (IllegalArgumentException notEscaped) {
            return text;
        }
    }
}
