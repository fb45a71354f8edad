package dev.understudy.control;

import dev.understudy.auth.Secret;
import dev.understudy.settings.SettingProblem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the control plane.
 *
 * @param key if set, calls under {@code /_understudy} must carry it in the header {@code X-Understudy-Key}; an empty one ends the start, lest a
 *     variable that is not set leave the door open
 * @param openDocuments whether the page at {@code /}, the docs, Swagger UI, the OpenAPI documents, the meters and what else the actuator says
 *     can be read without the key, if one is set; health always can
 * @param allowedHosts names, without ports, under which calls without a key may address this server beside those that only a
 *     neighbour can use: {@code localhost} and names below it, addresses, and names without a dot
 * @param allowedOrigins origins, such as {@code https://understudy.example.com}, of other servers' pages that may call without a key
 */
@ConfigurationProperties("understudy.control")
record ControlProperties(
        @Nullable Secret key,
        @DefaultValue("true") boolean openDocuments,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<String> allowedOrigins) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");

    ControlProperties {
        SettingProblem.unless(
                key == null || !key.inClear().isBlank(), "understudy.control.key", "", "a key, or left out");
        allowedHosts.forEach(host -> SettingProblem.unless(
                HOST.matcher(host).matches(),
                "understudy.control.allowed-hosts",
                host,
                "names of hosts without ports"));
        allowedOrigins.forEach(origin -> SettingProblem.ifNoOrigin("understudy.control.allowed-origins", origin));
    }
}
