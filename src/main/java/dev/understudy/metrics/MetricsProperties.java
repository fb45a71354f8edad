package dev.understudy.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Meters.
 *
 * @param enabled whether calls are counted, and meters shown at {@code /actuator/prometheus}
 */
@ConfigurationProperties("understudy.metrics")
public record MetricsProperties(@DefaultValue("false") boolean enabled) {}
