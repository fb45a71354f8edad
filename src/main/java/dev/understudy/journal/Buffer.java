package dev.understudy.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What has been recorded and not yet written. Of an instance with more calls than are kept only the last ones are here. */
final class Buffer {

    private static final Comparator<Recording> BY_TIME = Comparator.comparing(Recording::time);

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

    /**
     * Takes out the calls that had come until then, in that order: whoever is answered and calls again may do so before the first of both calls
     * has been recorded.
     *
     * @param lives the rows that the calls were at work in
     */
    synchronized Map<String, List<Recording>> take(Predicate<String> lives, Instant until) {
        Map<String, List<Recording>> taken = new LinkedHashMap<>();
        waiting.forEach((life, calls) -> {
            if (lives.test(life)) {
                taken.put(
                        life,
                        calls.stream()
                                .filter(call -> hadCome(call, until))
                                .sorted(BY_TIME)
                                .toList());
                calls.removeIf(call -> hadCome(call, until));
            }
        });
        waiting.values().removeIf(Collection::isEmpty);
        return taken;
    }

    private static boolean hadCome(Recording call, Instant until) {
        return !call.time().isAfter(until);
    }
}
