package dev.understudy.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One emulated world: its name, the database schema that holds all of its state, and its clock. */
public final class Instance {

    private final String name;
    private final String dataset;
    private final Instant createdAt;
    private final InstanceClock clock = new InstanceClock();
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

    String schema() {
        return "i_" + name;
    }

    /** Requests share it; a reset has it alone, so no request ever sees a half-emptied world. */
    ReadWriteLock lock() {
        return lock;
    }
}
