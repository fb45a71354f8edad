package dev.understudy.alation.session;

import dev.understudy.alation.core.account.Logins;
import dev.understudy.auth.Secret;
import dev.understudy.web.TriedAgain;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in and out. */
@Component
class Entrance {

    private final Logins logins;
    private final SessionRows sessions;

    Entrance(Logins logins, SessionRows sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** What the cookie of the new session is to hold, or nothing if name or password is wrong. */
    @TriedAgain
    @Transactional
    Optional<Secret> enter(String username, Secret password) {
        return logins.logIn(username, password).stream()
                .mapToObj(sessions::begin)
                .findFirst();
    }

    @TriedAgain
    @Transactional
    void leave(Secret session) {
        sessions.end(session);
    }
}
