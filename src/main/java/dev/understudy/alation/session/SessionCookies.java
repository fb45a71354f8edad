package dev.understudy.alation.session;

import dev.understudy.auth.Secret;
import dev.understudy.auth.Secrets;
import dev.understudy.web.Links;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The two cookies of a session. Their path is that of the caller's instance, so that browsers keep instances apart; with several of
 * a name, each is looked at: those of an instance are sent beside those of the default one, above it.
 */
final class SessionCookies {

    private static final String CSRF = "csrftoken";
    private static final String SESSION = "sessionid";
    /** What a token may look like: any other cookie of the name is replaced, and could not be given back, either. */
    private static final Pattern GIVEN = Pattern.compile("[\\w-]{1,200}");

    private static final Duration CSRF_LIFESPAN = Duration.ofDays(364);

    private SessionCookies() {}

    static List<Secret> csrfTokens(HttpServletRequest request) {
        return values(request, CSRF);
    }

    static List<Secret> sessions(HttpServletRequest request) {
        return values(request, SESSION);
    }

    /** Gives the caller the token that unsafe calls have to repeat: the one there is, else a new one. */
    static Secret giveCsrfToken(HttpServletRequest request, HttpServletResponse response) {
        Secret token = csrfTokens(request).stream()
                .filter(known -> GIVEN.matcher(known.inClear()).matches())
                .findFirst()
                .orElseGet(Secrets::newToken);
        add(response, cookie(request, CSRF, token, CSRF_LIFESPAN).build());
        return token;
    }

    /** Both cookies: clients take them by their position, the CSRF token first. */
    static void give(HttpServletRequest request, HttpServletResponse response, Secret session) {
        giveCsrfToken(request, response);
        add(
                response,
                cookie(request, SESSION, session, SessionRows.LIFESPAN)
                        .httpOnly(true)
                        .build());
    }

    static void takeSession(HttpServletRequest request, HttpServletResponse response) {
        add(
                response,
                cookie(request, SESSION, Secret.NONE, Duration.ZERO)
                        .httpOnly(true)
                        .build());
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, Secret value, Duration age) {
        String prefix = Links.prefix(request);
        return ResponseCookie.from(name, value.inClear())
                .path(prefix.isEmpty() ? "/" : prefix)
                .maxAge(age)
                .sameSite("Lax")
                .secure(request.isSecure());
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static List<Secret> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(Secret::new)
                .toList();
    }
}
