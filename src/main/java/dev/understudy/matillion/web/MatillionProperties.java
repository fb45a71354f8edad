package dev.understudy.matillion.web;

import dev.understudy.settings.SettingProblem;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the emulated Matillion ETL instance says of itself in its exports.
 *
 * @param version product version, such as {@code 1.48.7}; development builds say {@code Built}
 * @param environment warehouse edition: {@code redshift}, {@code snowflake}, {@code bigquery}, {@code synapse} or {@code delta}
 */
@ConfigurationProperties("understudy.matillion")
public record MatillionProperties(
        @DefaultValue("1.48.7") String version,
        @DefaultValue("redshift") String environment) {

    private static final List<String> EDITIONS = List.of("redshift", "snowflake", "bigquery", "synapse", "delta");

    public MatillionProperties {
        SettingProblem.unless(
                !version.isBlank(), "understudy.matillion.version", version, "a version such as 1.48.7, or Built");
        SettingProblem.unless(
                EDITIONS.contains(environment),
                "understudy.matillion.environment",
                environment,
                "redshift, snowflake, bigquery, synapse or delta");
    }
}
