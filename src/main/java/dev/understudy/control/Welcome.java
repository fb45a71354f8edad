package dev.understudy.control;

import dev.understudy.access.Credentials;
import dev.understudy.access.Role;
import dev.understudy.access.RoleMatrix;
import dev.understudy.instance.Instances;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells, once the server is ready, where it is and what to call it with. */
@Component
@Lazy(false)
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger("dev.understudy");

    private final RoleMatrix matrix;
    private final Instances instances;
    private final Credentials credentials;

    Welcome(RoleMatrix matrix, Instances instances, Credentials credentials) {
        this.matrix = matrix;
        this.instances = instances;
        this.credentials = credentials;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        LOG.info("""
                Understudy is ready at http://localhost:{}
                Roles are enforced: {} rows of "APIs by Roles"; ask why under /_understudy/access
                {}""", port, matrix.rows().size(), tokens());
    }

    /** The ready-made tokens that the default instance really has. */
    private String tokens() {
        String known = instances.inDefault(() -> Arrays.stream(Role.values())
                .filter(role -> credentials.callerWith(token(role)) != null)
                .map(role -> "  %-13s  Token: %s".formatted(role.title(), token(role)))
                .collect(Collectors.joining("\n")));
        return known.isEmpty() ? "No ready-made tokens: create one with a password" : known;
    }

    private static String token(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-token";
    }
}
