package dev.understudy.instance;

import java.time.Instant;

/**
 * What an instance was at a moment, kept under a name: a world of its own that nobody calls.
 *
 * @param world its rows, clock and what it was told; its name is that of the instance
 * @param takenAt by the machine's clock
 * @param objects how many the catalog had
 * @param imported whether it came as a file
 */
public record Snapshot(String name, Instance world, Instant takenAt, long objects, boolean imported) {

    /** Whether another one of the name is this very one. */
    boolean isSame(Snapshot other) {
        return world.schema().equals(other.world.schema());
    }
}
