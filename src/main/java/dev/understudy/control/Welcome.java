package dev.understudy.control;

import dev.understudy.access.Enforcement;
import dev.understudy.access.RoleMatrix;
import dev.understudy.instance.Instances;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells, once the server is ready, where it is and what to call it with. */
@Component
@Lazy(false)
class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.understudy");

    private final RoleMatrix matrix;
    private final Enforcement enforcement;
    private final Instances instances;
    private final ReadyMade readyMade;
    private final ControlKey key;
    private final ServerProperties server;

    Welcome(
            RoleMatrix matrix,
            Enforcement enforcement,
            Instances instances,
            ReadyMade readyMade,
            ControlKey key,
            ServerProperties server) {
        this.matrix = matrix;
        this.enforcement = enforcement;
        this.instances = instances;
        this.readyMade = readyMade;
        this.key = key;
        this.server = server;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        WebServer web = event.getApplicationContext() instanceof WebServerApplicationContext context
                ? context.getWebServer()
                : null;
        String tokens = tokens();
        LOG.info(
                """
                Understudy is ready at http://localhost:{}{}
                {}: {} rows of "APIs by Roles"; ask why under /_understudy/access
                {}""",
                web == null ? 0 : web.getPort(),
                web instanceof TomcatWebServer tomcat ? secure(tomcat) : "",
                enforced(instances.inDefault(enforcement::mode)),
                matrix.rows().size(),
                tokens.isEmpty() ? "No ready-made tokens: create one with a password" : tokens);
        new Exposure(server.getAddress(), key.isSet(), !tokens.isEmpty())
                .warning()
                .ifPresent(LOG::warn);
    }

    static String enforced(Enforcement.Mode mode) {
        return mode == Enforcement.Mode.STRICT
                ? "Roles are enforced"
                : "Roles are not enforced, and answers only tell what would be denied";
    }

    /** Where it is by HTTPS, behind the other address; empty if it is not. A port that was free to choose is known to the connector alone. */
    private static String secure(TomcatWebServer tomcat) {
        return Arrays.stream(tomcat.getTomcat().getService().findConnectors())
                .filter(Connector::getSecure)
                .findFirst()
                .map(secure -> " and https://localhost:" + secure.getLocalPort())
                .orElse("");
    }

    /** The ready-made tokens that the default instance really has; empty if it has none. */
    private String tokens() {
        return instances.inDefault(readyMade::tokens).entrySet().stream()
                .map(token -> "  %-13s  Token: %s".formatted(token.getKey().title(), token.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
