package dev.understudy.alation.core.job;

import dev.understudy.metrics.MeterSource;
import dev.understudy.metrics.Tally;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.stereotype.Component;

/** How the jobs ended that this server has done; those of calls that were done again because of others count again. */
@Component
final class JobCounts implements MeterSource {

    private final Tally<Job.Outcome> outcomes = new Tally<>(Job.Outcome.class);

    void count(Job.Outcome outcome) {
        outcomes.count(outcome);
    }

    @Override
    public void addTo(PrometheusRegistry registry) {
        registry.register(outcomes.meter("understudy_jobs", "Jobs done by this server, by outcome", "outcome"));
    }
}
