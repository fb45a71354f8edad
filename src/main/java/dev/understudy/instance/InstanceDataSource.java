package dev.understudy.instance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.database.Database;
import dev.understudy.database.SchemaConnections;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that stand on the current instance's schema: those that the database keeps for it, or pooled ones. A pooled connection
 * stays where it was, so it is moved only when the next request belongs to another instance. That happens before anybody has begun a
 * transaction: one that is rolled back would take the move back, too.
 */
final class InstanceDataSource extends DelegatingDataSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceDataSource.class);

    private final HikariDataSource pool;
    private final Database database;
    private final @Nullable SchemaConnections staying;
    private final Cache<Connection, String> schemas =
            Caffeine.newBuilder().weakKeys().build();

    InstanceDataSource(HikariDataSource pool, Database database) {
        super(pool);
        this.pool = pool;
        this.database = database;
        this.staying = database.connections(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Instance instance = CurrentInstance.orNull();
        if (instance == null) {
            return pool.getConnection();
        }
        return staying == null ? moved(instance.schema()) : staying.on(instance.schema());
    }

    private Connection moved(String schema) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            standOn(schema, connection.unwrap(Connection.class));
            return connection;
        } catch (SQLException notSwitched) {
            connection.close();
            throw notSwitched;
        }
    }

    private void standOn(String schema, Connection physical) throws SQLException {
        if (schema.equals(schemas.getIfPresent(physical))) {
            return;
        }
        physical.setSchema(schema);
        schemas.put(physical, schema);
    }

    /** A start that is told to end is interrupted by Spring, and the pool would complain that it has no time to close. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            closeAll();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void closeAll() {
        try (pool;
                staying) {
            database.shutDown(pool);
        } catch (SQLException unclean) {
            LOG.warn("The database could not be shut down; it will be mended with the next start", unclean);
        }
    }
}
