package dev.understudy.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How denials are reported.
 *
 * @param explain whether every denial carries the header {@code X-Understudy-Denial} with row, cell and the roles that may;
 *     a request can ask for it with {@code X-Understudy-Explain: true}
 */
@ConfigurationProperties("understudy")
public record AccessProperties(@DefaultValue("false") boolean explain) {}
