package dev.understudy.alation.extraction;

import dev.understudy.auth.Secret;
import dev.understudy.settings.SettingProblem;
import java.util.List;
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

    /** Of those that the server brings along. */
    private static final List<String> DRIVERS = List.of("jdbc:postgresql:", "jdbc:h2:");

    /** How a database is reached by JDBC. */
    record Connection(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") Secret password) {}

    ExtractionProperties {
        connections.forEach((name, connection) -> SettingProblem.unless(
                DRIVERS.stream().anyMatch(connection.url()::startsWith),
                "understudy.extraction.connections." + name + ".url",
                connection.url().replaceFirst("//.*", "//…"), // what follows may hold a password
                "a URL that begins with " + String.join(" or ", DRIVERS)));
    }
}
