package dev.understudy.alation.extraction;

import dev.understudy.auth.Secret;
import dev.understudy.settings.SettingProblem;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Real databases whose structure simulated ones can take.
 *
 * @param connections real databases whose structure simulated ones can take, by names of your own: {@code <name>.url}, {@code .username}, {@code
 *     .password}. Datasets know the names only
 */
@ConfigurationProperties("understudy.extraction")
record ExtractionProperties(@DefaultValue Map<String, Connection> connections) {

    /** How a database is reached by JDBC. */
    record Connection(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") Secret password) {}

    ExtractionProperties {
        connections.forEach((name, connection) ->
                SettingProblem.ifNoDriver("understudy.extraction.connections." + name + ".url", connection.url()));
    }
}
