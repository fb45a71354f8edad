package dev.understudy.journal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been recorded and not yet written. Of an instance with more calls than are kept only the last ones are here. */
final class Buffer {

    private final int most;
    private final Map<String, Deque<Recording>> waiting = new LinkedHashMap<>();

    Buffer(int most) {
        this.most = most;
    }

    synchronized void add(String life, Recording call) {
        Deque<Recording> calls = waiting.computeIfAbsent(life, key -> new ArrayDeque<>());
        if (calls.size() >= most) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    /** All of it, by the rows that the calls were at work in, and in the order in which they came; the buffer is empty then. */
    synchronized Map<String, List<Recording>> take() {
        Map<String, List<Recording>> taken = new LinkedHashMap<>();
        waiting.forEach((life, calls) -> taken.put(life, inOrder(calls)));
        waiting.clear();
        return taken;
    }

    /** Whoever is answered and calls again may do so before the first of both calls has been recorded. */
    private static List<Recording> inOrder(Collection<Recording> calls) {
        return calls.stream().sorted(Comparator.comparing(Recording::time)).toList();
    }
}
