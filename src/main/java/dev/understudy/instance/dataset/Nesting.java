package dev.understudy.instance.dataset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows lie in others of their table: noted while entries are loaded, looked through once all are known. What lies in itself no tree has
 * room for; all else can be written behind what it lies in, however the document has it.
 */
final class Nesting {

    private record Thing(String table, long id) {}

    private record Step(Thing up, Place place) {}

    private static final Deque<Step> NONE = new ArrayDeque<>();

    private final Map<Thing, Deque<Step>> steps = new LinkedHashMap<>();
    private final Map<Thing, Integer> depths = new HashMap<>();

    void note(String table, long id, long parent, Place place) {
        steps.computeIfAbsent(new Thing(table, id), first -> new ArrayDeque<>(1))
                .add(new Step(new Thing(table, parent), place));
    }

    /** Refuses the first step that leads back to where it came from. */
    void check() {
        steps.keySet().forEach(this::climb);
    }

    /** The tables that have rows which lie in others. */
    Set<String> tables() {
        return steps.keySet().stream().map(Thing::table).collect(Collectors.toSet());
    }

    /** How many rows a row lies in, one in the other, now that all have been looked through. */
    int depth(String table, long id) {
        return depths.getOrDefault(new Thing(table, id), 0);
    }

    /** Nobody needs to know any more. */
    void forget() {
        steps.clear();
        depths.clear();
    }

    /** Each step is taken once, so what has none left is known to lead to no circle. */
    private void climb(Thing start) {
        Deque<Thing> way = new ArrayDeque<>(List.of(start));
        Set<Thing> onTheWay = new HashSet<>(way);
        while (!way.isEmpty()) {
            Step step = steps.getOrDefault(way.element(), NONE).poll();
            if (step == null) {
                onTheWay.remove(way.element());
                goBack(way);
            } else if (onTheWay.add(step.up())) {
                way.push(step.up());
            } else {
                throw step.place().problem(step.up().id() + " cannot lie in itself");
            }
        }
    }

    private void goBack(Deque<Thing> way) {
        Thing up = way.pop();
        if (!way.isEmpty()) {
            depths.merge(way.element(), depth(up.table(), up.id()) + 1, Math::max);
        }
    }
}
