package dev.understudy.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How denials are carried out and explained.
 *
 * @param explain whether every refusal carries the header {@code X-Understudy-Denial}, which says why: row, cell and the roles that
 *     may, or what is missing; a request can ask for it with {@code X-Understudy-Explain: true}
 * @param enforce {@code strict} refuses what the role table denies; {@code warn} lets it pass, and the header {@code X-Understudy-Denial} says
 *     what would have been refused. An instance can be told otherwise
 */
@ConfigurationProperties("understudy")
public record AccessProperties(
        @DefaultValue("false") boolean explain,
        @DefaultValue("strict") Enforcement.Mode enforce) {}
