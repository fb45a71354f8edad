package dev.understudy.instance;

import dev.understudy.metrics.MeterSource;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many instances there are, and how often this server has changed which. */
@Component
final class InstanceMeters implements MeterSource {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMeters.class);

    private final Instances instances;

    InstanceMeters(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void addTo(PrometheusRegistry registry) {
        registry.register(GaugeWithCallback.builder()
                .name("understudy_instances")
                .help("Instances, those of all servers on the database")
                .callback(this::count)
                .build());
        registry.register(instances
                .changes()
                .meter("understudy_instance_changes", "Instances made, reset and deleted by this server", "change"));
    }

    /** Nothing while the database is gone: the other meters are needed most then. */
    private void count(GaugeWithCallback.Callback gauge) {
        try {
            gauge.call(instances.count());
        } catch (DataAccessException gone) {
            LOG.debug("Instances cannot be counted", gone);
        }
    }
}
