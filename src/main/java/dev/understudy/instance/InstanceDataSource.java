package dev.understudy.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that stand on the current instance's schema. A pooled connection stays where it was, so it is switched
 * only when the next request belongs to another instance. That happens before anybody has begun a transaction: one that is rolled
 * back would take the switch back, too.
 */
final class InstanceDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceDataSource.class);

    private final HikariDataSource pool;
    private final Database database;
    private final Cache<Connection, String> schemas =
            Caffeine.newBuilder().weakKeys().build();

    InstanceDataSource(HikariDataSource pool, Database database) {
        super(pool);
        this.pool = pool;
        this.database = database;
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
        try (pool) {
            database.shutDown(pool);
        } catch (SQLException unclean) {
            LOG.warn("The database could not be shut down; it will be mended with the next start", unclean);
        }
    }
}
