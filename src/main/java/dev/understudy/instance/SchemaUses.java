package dev.understudy.instance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests at work in each schema, so that a schema which is no longer needed goes when the last of them has left, and one
 * that has not been needed for long is known.
 */
final class SchemaUses {

    private record Use(int requests, boolean retired, Instant last) {

        Use with(int more) {
            return new Use(requests + more, retired, InstanceClock.now());
        }

        boolean isOver() {
            return requests == 0 && retired;
        }

        boolean isIdle() {
            return requests == 0 && !retired;
        }

        boolean isIdleSince(Instant time) {
            return isIdle() && !last.isAfter(time);
        }
    }

    private final Map<String, Use> uses = new ConcurrentHashMap<>();

    void enter(String schema) {
        uses.compute(schema, (s, use) -> orNone(use).with(1));
    }

    /** Whether the schema is retired and nobody is left in it. */
    boolean leave(String schema) {
        return isOver(schema, uses.compute(schema, (s, use) -> orNone(use).with(-1)));
    }

    /** Whether nobody was in the schema; else whoever leaves it last is told. */
    boolean retire(String schema) {
        return isOver(
                schema,
                uses.compute(
                        schema,
                        (s, use) -> new Use(
                                orNone(use).requests(), true, orNone(use).last())));
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
        return use == null ? new Use(0, false, InstanceClock.now()) : use;
    }
}
