package dev.understudy.alation.datadictionary;

import java.util.OptionalLong;
import java.util.UUID;

/** The ids of tasks as clients know them: UUIDs that hold the task's number, so that they begin anew with a new instance. */
final class TaskIds {

    private static final long TASK = 0xdd1c7a50_0000_4000L;
    private static final long RESOURCE = 0xdd1cd0c0_0000_4000L;
    private static final long VARIANT = Long.MIN_VALUE;

    private TaskIds() {}

    static UUID task(long number) {
        return new UUID(TASK, VARIANT | number);
    }

    /** What was uploaded has an id of its own. */
    static UUID resource(long number) {
        return new UUID(RESOURCE, VARIANT | number);
    }

    /** The number of the task of this id; empty if there can be none. */
    static OptionalLong number(String id) {
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.getMostSignificantBits() == TASK && uuid.toString().equalsIgnoreCase(id)
                    ? OptionalLong.of(uuid.getLeastSignificantBits() & ~VARIANT)
                    : OptionalLong.empty();
        } catch (IllegalArgumentException noUuid) {
            return OptionalLong.empty();
        }
    }
}
