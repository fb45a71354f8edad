package dev.understudy.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** A room that has something to measure. Names and labels are few and known: no id, name or path of a client is ever one. */
public interface MeterSource {

    /** Adds its meters; asked once, and only if somebody reads them. */
    void addTo(PrometheusRegistry registry);
}
