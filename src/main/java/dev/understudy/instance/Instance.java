package dev.understudy.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One emulated world: its name, the database schema that holds all of its state, and its clock. */
public final class Instance {

    private final String name;
    private final String dataset;
    private final Instant createdAt;
    private final InstanceClock clock = new InstanceClock();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    Instance(String name, String dataset, Instant createdAt) {
        this.name = name;
        this.dataset = dataset;
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }

    /** The dataset that a reset brings back. */
    public String dataset() {
        return dataset;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public InstanceClock clock() {
        return clock;
    }

    /** How far the clock is ahead of the machine's. */
    public Duration clockAhead() {
        return clock.ahead();
    }

    /** What has been derived from the instance's rows, made on first use; it is forgotten when the rows are replaced. */
    public <T> T derived(Class<T> type, Supplier<T> make) {
        return type.cast(derived.computeIfAbsent(type, t -> make.get()));
    }

    /** The same, if it has been made. */
    public <T> @Nullable T derived(Class<T> type) {
        return type.cast(derived.get(type));
    }

    void forgetDerived() {
        derived.clear();
    }

    String schema() {
        return "i_" + name;
    }

    /** Requests share it; a reset has it alone, so no request ever sees a half-emptied world. */
    ReadWriteLock lock() {
        return lock;
    }
}
