package dev.understudy.alation.core.object;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when an object is there, and whether it still is: four columns that the tables of all object kinds have. {@link ObjectStore}
 * keeps it; families only pass it on.
 *
 * @param tsUpdated when the object was made or last written
 * @param tsDeleted null unless it is deleted
 */
public record Lifetime(
        boolean deleted,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsDeleted) {

    /** Of an object that has not been stored yet. */
    public static final Lifetime NOT_YET = since(Instant.EPOCH);

    public static Lifetime since(Instant created) {
        return new Lifetime(false, created, created, null);
    }

    public Lifetime writtenAt(Instant now) {
        return new Lifetime(deleted, tsCreated, now, tsDeleted);
    }

    /** Of an object that is there from now on, whether it has been deleted or not. */
    Lifetime aliveAt(Instant now) {
        return new Lifetime(false, tsCreated, now, null);
    }

    public Lifetime endedAt(Instant now) {
        return new Lifetime(true, tsCreated, tsUpdated, now);
    }
}
