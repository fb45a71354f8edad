package dev.understudy.instance;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.understudy.metrics.MeterSource;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What the connections to the database are doing. */
@Component
final class PoolMeters implements MeterSource {

    private final DataSource connections;

    PoolMeters(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public void addTo(PrometheusRegistry registry) {
        registry.register(GaugeWithCallback.builder()
                .name("understudy_pool_connections")
                .help("Connections to the database: at work, idle, as many as there may be; and calls that wait for"
                        + " one")
                .labelNames("state")
                .callback(this::read)
                .build());
    }

    private void read(GaugeWithCallback.Callback gauge) {
        HikariDataSource pool = pool();
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        gauge.call(now.getActiveConnections(), "active");
        gauge.call(now.getIdleConnections(), "idle");
        gauge.call(pool.getMaximumPoolSize(), "max");
        gauge.call(now.getThreadsAwaitingConnection(), "awaited");
    }

    private HikariDataSource pool() {
        try {
            return connections.unwrap(HikariDataSource.class);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
