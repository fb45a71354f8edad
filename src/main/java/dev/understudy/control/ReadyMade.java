package dev.understudy.control;

import dev.understudy.access.Caller;
import dev.understudy.access.Credentials;
import dev.understudy.access.Role;
import dev.understudy.auth.Secret;
import dev.understudy.matillion.web.MatillionLogins;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the current instance can be called with at once, of all that datasets of ours bring along. */
@Component
class ReadyMade {

    /** Of all ready-made accounts. */
    static final String PASSWORD = "understudy";

    private static final List<String> LOGINS = List.of("admin", "api-user", "reader");

    private final Credentials credentials;
    private final MatillionLogins logins;

    ReadyMade(Credentials credentials, MatillionLogins logins) {
        this.credentials = credentials;
        this.logins = logins;
    }

    /** The tokens by role. One whose owner was given another role is none of them: its name would say what it is not. */
    Map<Role, String> tokens() {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String token = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-token";
            Caller caller = credentials.callerWith(token);
            if (caller != null && caller.role() == role) {
                tokens.put(role, token);
            }
        }
        return tokens;
    }

    /** The names of the Matillion logins. */
    List<String> logins() {
        return LOGINS.stream()
                .filter(name -> logins.check(name, new Secret(PASSWORD)) != null)
                .toList();
    }
}
