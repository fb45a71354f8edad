package dev.understudy.alation.core.job;

import dev.understudy.metrics.MeterSource;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.stereotype.Component;

/** How many jobs this server has done, and how they ended. */
@Component
final class JobMeters implements MeterSource {

    private final Jobs jobs;

    JobMeters(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void addTo(PrometheusRegistry registry) {
        registry.register(jobs.outcomes().meter("understudy_jobs", "Jobs done by this server, by outcome", "outcome"));
    }
}
