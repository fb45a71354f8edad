package dev.understudy.matillion.web;

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
        @DefaultValue("redshift") String environment) {}
