package dev.understudy.instance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests at work in each schema, so that a schema which is no longer needed goes when the last of them has left, and one
 * that has not been needed for long is known. Who enters a schema may come late, and find that it is no longer what they meant: that leaves nothing behind.
 */
final class SchemaUses {

    /** What was said here of a schema. */
    private enum Life {
        UNKNOWN,
        LIVE,
        RETIRED
    }

    private record Use(int requests, Life life, Instant last) {

        Use with(int more) {
            return new Use(requests + more, life, InstanceClock.now());
        }

        Use as(Life other) {
            return new Use(requests, other, last);
        }

        boolean isOver() {
            return requests == 0 && life != Life.LIVE;
        }

        boolean isIdle() {
            return requests == 0 && life == Life.LIVE;
        }

        boolean isIdleSince(Instant time) {
            return isIdle() && !last.isAfter(time);
        }
    }

    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    /** The schema is needed from now on, whether anybody asks for it or not. */
    void begin(String schema) {
        uses.compute(schema, (s, use) -> orNone(use).as(Life.LIVE));
    }

    void enter(String schema) {
        uses.compute(schema, (s, use) -> orNone(use).with(1));
    }

    /** Whether the schema is retired and nobody is left in it. */
    boolean leave(String schema) {
        Use left = uses.compute(schema, (s, use) -> orNone(use).with(-1));
        return isOver(schema, left) && left.life() == Life.RETIRED;
    }

    /** Whether nobody was in the schema; else whoever leaves it last is told. */
    boolean retire(String schema) {
        return isOver(schema, uses.compute(schema, (s, use) -> orNone(use).as(Life.RETIRED)));
    }

    /** The schemas in which nobody is and was since that time, those first that have waited the longest. */
    List<String> idleSince(Instant time) {
        return uses.entrySet().stream()
                .filter(use -> use.getValue().isIdleSince(time))
                .sorted(Comparator.comparing(use -> use.getValue().last()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether nobody is in the schema, and it is still needed. */
    boolean isIdle(String schema) {
        Use use = uses.get(schema);
        return use != null && use.isIdle();
    }

    private boolean isOver(String schema, Use use) {
        return use.isOver() && uses.remove(schema, use);
    }

    private static Use orNone(@Nullable Use use) {
        return use == null ? new Use(0, Life.UNKNOWN, InstanceClock.now()) : use;
    }
}
