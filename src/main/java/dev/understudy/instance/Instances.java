package dev.understudy.instance;

import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.instance.dataset.Dataset;
import dev.understudy.instance.dataset.DatasetProblem;
import dev.understudy.instance.dataset.Datasets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** The instances of this server: looked up on every request, made and unmade through the control plane. */
@Component
public class Instances implements InitializingBean {

    public static final String DEFAULT = "default";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Map<String, Instance> byName = new ConcurrentHashMap<>();
    private final DataSource connections;
    private final Schemas schemas;
    private final Datasets datasets;

    Instances(DataSource connections, Schemas schemas, Datasets datasets) {
        this.connections = connections;
        this.schemas = schemas;
        this.datasets = datasets;
    }

    /** The default instance is there before the first request. */
    @Override
    public void afterPropertiesSet() {
        create(DEFAULT, null);
    }

    public @Nullable Instance find(String name) {
        return byName.get(name);
    }

    /** The named instance, or the failure that names the call which creates it. */
    public Instance get(String name) {
        Instance instance = byName.get(name);
        if (instance == null) {
            throw new NotFound("No instance is named '" + name + "'. Create it with: PUT /_understudy/instances/"
                    + (NAME.matcher(name).matches() ? name : "{name}"));
        }
        return instance;
    }

    /** Asks something of the default instance outside of any request. */
    public <T> T inDefault(Supplier<T> question) {
        CurrentInstance.enter(get(DEFAULT));
        try {
            return question.get();
        } finally {
            CurrentInstance.leave();
        }
    }

    /** All instances by name. */
    public Collection<Instance> all() {
        return new TreeMap<>(byName).values();
    }

    /**
     * Makes an instance filled from a dataset.
     *
     * @param dataset the dataset's name, or null for the one the server was started with
     * @return whether it is new; one that exists is left as it is
     */
    public boolean create(String name, @Nullable String dataset) {
        if (!NAME.matcher(name).matches()) {
            throw new BadRequest(
                    "An instance's name has 1 to 40 of the characters a-z, 0-9 and '-', not '" + name + "'");
        }
        Dataset content = datasets.named(dataset);
        synchronized (this) {
            if (byName.containsKey(name)) {
                return false;
            }
            Instance instance = new Instance(name, content.name(), new InstanceClock().instant());
            withConnection(connection -> schemas.create(connection, instance.schema()));
            within(instance, connection -> {
                schemas.migrate(connection);
                schemas.insert(connection, content.rows());
                schemas.continueIds(connection, content.rows());
            });
            byName.put(name, instance);
            return true;
        }
    }

    /** Brings an instance back to what it was when it was made: rows, ids, flags and clock. */
    public void reset(String name) {
        Instance instance = get(name);
        Dataset content = datasets.named(instance.dataset());
        alone(instance, connection -> {
            schemas.empty(connection);
            schemas.insert(connection, content.rows());
            schemas.continueIds(connection, content.rows());
            instance.clock().restart();
            instance.forgetDerived();
        });
    }

    public void delete(String name) {
        if (name.equals(DEFAULT)) {
            throw new BadRequest("The instance 'default' cannot be deleted; reset it instead");
        }
        Instance instance = get(name);
        alone(instance, connection -> {
            byName.remove(name);
            schemas.drop(connection, instance.schema());
        });
    }

    /** Adds what a dataset document describes to the current instance, all or nothing. */
    public void addFixtures(String document) {
        try {
            Dataset fixtures = datasets.compile("fixtures", document);
            withConnection(connection -> addFixtures(connection, fixtures));
            CurrentInstance.get().forgetDerived();
        } catch (DatasetProblem problem) {
            throw new BadRequest(String.valueOf(problem.getMessage()));
        }
    }

    private void addFixtures(Connection connection, Dataset fixtures) throws SQLException {
        connection.setAutoCommit(false);
        try {
            schemas.insert(connection, fixtures.rows());
            connection.commit();
        } catch (SQLException | RuntimeException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(true);
        }
        schemas.continueIds(connection, fixtures.rows());
    }

    private void alone(Instance instance, ConnectionWork work) {
        Lock lock = instance.lock().writeLock();
        lock.lock();
        try {
            within(instance, work);
        } finally {
            lock.unlock();
        }
    }

    /** Calls about instances belong to none themselves, so there is no other to come back to. */
    private void within(Instance instance, ConnectionWork work) {
        CurrentInstance.enter(instance);
        try {
            withConnection(work);
        } finally {
            CurrentInstance.leave();
        }
    }

    private void withConnection(ConnectionWork work) {
        try (Connection connection = connections.getConnection()) {
            work.accept(connection);
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("instance", null, failed);
        }
    }

    @FunctionalInterface
    private interface ConnectionWork {
        void accept(Connection connection) throws SQLException;
    }
}
