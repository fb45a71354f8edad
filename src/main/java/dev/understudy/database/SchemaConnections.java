package dev.understudy.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Connections that each stay on one schema. One that is moved to another forgets all statements that H2 has compiled for it, and to compile
 * them again costs as much as everything else that a call does. They are objects within this process, so there may be many; those that
 * nobody has used for a minute are closed, and with them goes what they remember.
 */
public final class SchemaConnections implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(1);

    /** Longer than any call: what is at work in a pool ends with it. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final HikariConfig settings;
    private final ScheduledExecutorService housekeeper = housekeeper();
    private final LoadingCache<String, HikariDataSource> pools = Caffeine.newBuilder()
            .expireAfterAccess(FORGOTTEN)
            .executor(Runnable::run)
            .<String, HikariDataSource>evictionListener((schema, pool, cause) -> close(pool))
            .build(this::open);

    /** @param settings what counts for each schema */
    SchemaConnections(HikariConfig settings) {
        this.settings = settings;
    }

    /** A connection that stands on the schema. */
    public Connection on(String schema) throws SQLException {
        return pools.get(schema).getConnection();
    }

    private HikariDataSource open(String schema) {
        HikariConfig config = new HikariConfig();
        settings.copyStateTo(config);
        config.setPoolName(settings.getPoolName() + "-" + schema);
        config.setSchema(schema);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setScheduledExecutor(housekeeper);
        return new HikariDataSource(config);
    }

    private static void close(@Nullable HikariDataSource pool) {
        if (pool != null) { // never null; the cache's interface says it might be
            pool.close();
        }
    }

    @Override
    public void close() {
        pools.asMap().values().forEach(SchemaConnections::close);
        housekeeper.shutdownNow();
    }

    /** One for all pools, which would have a thread each. */
    private static ScheduledExecutorService housekeeper() {
        ScheduledThreadPoolExecutor housekeeper = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "connections");
            thread.setDaemon(true);
            return thread;
        });
        housekeeper.setRemoveOnCancelPolicy(true);
        return housekeeper;
    }
}
