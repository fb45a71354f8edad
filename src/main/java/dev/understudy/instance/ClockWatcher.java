package dev.understudy.instance;

import java.time.Instant;

/** Somebody who has something to do when the clock of the current instance is moved: what would have happened meanwhile. */
public interface ClockWatcher {

    /** The clock has been moved, perhaps back. */
    void moved(Instant from, Instant to);
}
