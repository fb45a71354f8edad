package dev.understudy.alation.session;

import dev.understudy.auth.Secret;
import dev.understudy.web.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What Django asks of unsafe calls with a session, since a page of another server can make a browser send cookies, but cannot read
 * them: the token of the cookie once more, and over HTTPS the page that it comes from. The texts are those of Django 3.2.
 */
final class Csrf {

    static final String HEADER = "X-CSRFToken";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Csrf() {}

    /** Refuses a call that changes something and does not prove where it comes from. */
    static void requireIfUnsafe(HttpServletRequest request) {
        if (!SAFE.contains(request.getMethod())) {
            require(request, repeated(request));
        }
    }

    /** What the caller repeats in the header, if anything. */
    static @Nullable Secret repeated(HttpServletRequest request) {
        String token = request.getHeader(HEADER);
        return token == null ? null : new Secret(token);
    }

    /** Refuses a call that does not prove where it comes from. */
    static void require(HttpServletRequest request, @Nullable Secret token) {
        flaw(request, token).ifPresent(reason -> {
            throw new CsrfFailed(reason);
        });
    }

    /**
     * Why the call is to be refused; empty if it is not.
     *
     * @param token what the caller repeats
     */
    static Optional<String> flaw(HttpServletRequest request, @Nullable Secret token) {
        Optional<String> referer = request.isSecure() ? refererFlaw(request) : Optional.empty();
        if (referer.isPresent()) {
            return referer.map(reason -> "Referer checking failed - " + reason);
        }
        if (SessionCookies.csrfTokens(request).isEmpty()) {
            return Optional.of("CSRF cookie not set.");
        }
        return token != null && SessionCookies.csrfTokens(request).contains(token)
                ? Optional.empty()
                : Optional.of("CSRF token missing or incorrect.");
    }

    private static Optional<String> refererFlaw(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.of("no Referer.");
        }
        URI page = page(referer);
        if (page == null || page.getScheme() == null || page.getAuthority() == null) {
            return Optional.of("Referer is malformed.");
        }
        if (!page.getScheme().equalsIgnoreCase("https")) {
            return Optional.of("Referer is insecure while host is secure.");
        }
        return ("https://" + page.getAuthority()).equalsIgnoreCase(Links.origin(request))
                ? Optional.empty()
                : Optional.of(referer + " does not match any trusted origins.");
    }

    private static @Nullable URI page(String referer) {
        try {
            return new URI(referer);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
