package dev.understudy.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that stand on the current instance's schema. A pooled connection stays where it was, so it is switched
 * only when the next request belongs to another instance. That happens before anybody has begun a transaction: one that is rolled
 * back would take the switch back, too.
 */
final class InstanceDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final Cache<Connection, String> schemas =
            Caffeine.newBuilder().weakKeys().build();

    InstanceDataSource(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        Instance instance = CurrentInstance.orNull();
        if (instance != null) {
            try {
                standOn(instance.schema(), connection.unwrap(Connection.class));
            } catch (SQLException notSwitched) {
                connection.close();
                throw notSwitched;
            }
        }
        return connection;
    }

    private void standOn(String schema, Connection physical) throws SQLException {
        if (schema.equals(schemas.getIfPresent(physical))) {
            return;
        }
        physical.setSchema(schema);
        schemas.put(physical, schema);
    }

    @Override
    public void close() {
        pool.close();
    }
}
