package dev.understudy.control;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may use the control plane.
 *
 * @param key if set, calls under {@code /_understudy} must carry it in the header {@code X-Understudy-Key}
 */
@ConfigurationProperties("understudy.control")
record ControlProperties(@Nullable String key) {}
