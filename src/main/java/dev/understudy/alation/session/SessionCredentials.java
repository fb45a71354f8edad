package dev.understudy.alation.session;

import dev.understudy.access.Caller;
import dev.understudy.access.Sessions;
import dev.understudy.auth.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the session from its cookie. Who has none, or one that is over, is nobody; who has one must prove that it is no page of others. */
@Component
class SessionCredentials implements Sessions {

    private final SessionRows sessions;

    SessionCredentials(SessionRows sessions) {
        this.sessions = sessions;
    }

    @Override
    public @Nullable Caller callerOf(HttpServletRequest request) {
        Caller caller = found(request);
        if (caller != null) {
            Csrf.requireIfUnsafe(request);
        }
        return caller;
    }

    @Override
    public @Nullable Caller callerOf(HttpServletRequest request, @Nullable Secret csrfToken) {
        Caller caller = found(request);
        if (caller != null) {
            Csrf.require(request, csrfToken);
        }
        return caller;
    }

    @Override
    public Secret csrfToken(HttpServletRequest request, HttpServletResponse response) {
        return SessionCookies.giveCsrfToken(request, response);
    }

    private @Nullable Caller found(HttpServletRequest request) {
        return SessionCookies.sessions(request).stream()
                .map(sessions::callerWith)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
