package dev.understudy.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How refusals are explained.
 *
 * @param explain whether every refusal carries the header {@code X-Understudy-Denial}, which says why: row, cell and the roles that
 *     may, or what is missing; a request can ask for it with {@code X-Understudy-Explain: true}
 */
@ConfigurationProperties("understudy")
public record AccessProperties(@DefaultValue("false") boolean explain) {}
