package dev.understudy.instance.dataset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which entries lie in others of their kind: noted while they are loaded, looked through once all are known. What lies in itself no tree has room for. */
final class Nesting {

    private record Thing(String kind, long id) {}

    private record Step(Thing up, Place place) {}

    private static final Deque<Step> NONE = new ArrayDeque<>();

    private final Map<Thing, Deque<Step>> steps = new LinkedHashMap<>();

    void note(String kind, long id, long parent, Place place) {
        steps.computeIfAbsent(new Thing(kind, id), first -> new ArrayDeque<>(1))
                .add(new Step(new Thing(kind, parent), place));
    }

    /** Refuses the first step that leads back to where it came from; then nobody needs to know any more. */
    void check() {
        steps.keySet().forEach(this::climb);
        steps.clear();
    }

    /** Each step is taken once, so what has none left is known to lead to no circle. */
    private void climb(Thing start) {
        Deque<Thing> way = new ArrayDeque<>(List.of(start));
        Set<Thing> onTheWay = new HashSet<>(way);
        while (!way.isEmpty()) {
            Step step = steps.getOrDefault(way.element(), NONE).poll();
            if (step == null) {
                onTheWay.remove(way.pop());
            } else if (onTheWay.add(step.up())) {
                way.push(step.up());
            } else {
                throw step.place().problem(step.up().id() + " cannot lie in itself");
            }
        }
    }
}
