package dev.understudy.instance.dataset;

import java.util.HashMap;
import java.util.Map;

/** The ids that a document leaves out: those that the database would give next, behind all that the document names. */
final class NextIds {

    private final World world;
    private final Map<String, Long> firsts = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();

    /** @param world which gives them */
    NextIds(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** Notes an id that the document names. */
    void named(String table, long id) {
        highest.merge(table, id, Math::max);
    }

    /** The next id; to be asked for when all names are noted. */
    long next(String table) {
        long first = firsts.computeIfAbsent(table, world::nextId);
        return highest.merge(table, first, (last, next) -> Math.max(last + 1, next));
    }

    /** Whether there was anything to give. */
    boolean wereAsked() {
        return !firsts.isEmpty();
    }
}
