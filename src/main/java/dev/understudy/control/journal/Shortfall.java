package dev.understudy.control.journal;

import dev.understudy.journal.Call;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what was expected and is not so.
 *
 * @param calls those that were made
 * @param found how many of them are as expected
 */
record Shortfall(Expectation expected, List<Call> calls, long found) {

    /** So many are named that come near to what was expected. */
    private static final int NAMED = 3;

    String inWords() {
        return "Expected %s %s, but there were %d.%s"
                .formatted(what(), number(), found, found < expected.least() ? near() : "");
    }

    private String number() {
        if (expected.least() == expected.most()) {
            return "exactly " + expected.least() + " times";
        }
        String most = expected.most() == Integer.MAX_VALUE ? "" : "at most " + expected.most() + " times";
        String least = expected.least() == 0 ? "" : "at least " + expected.least() + " times";
        return Stream.of(least, most).filter(text -> !text.isEmpty()).collect(Collectors.joining(" and "));
    }

    private String what() {
        String what = Stream.of(expected.role(), expected.method(), expected.path())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String how = Stream.of(
                        part("status", expected.status()),
                        part("row", expected.row()),
                        part("verdict", expected.verdict()),
                        part("user", expected.user()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return (what.isEmpty() ? "calls" : what) + (how.isEmpty() ? "" : " (" + how + ")");
    }

    private static Optional<String> part(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(known -> name + " " + known);
    }

    /** Those that have most of what is expected. */
    private String near() {
        int best = calls.stream().mapToInt(expected::fitting).max().orElse(0);
        return best == 0
                ? " No call comes near."
                : calls.stream()
                        .filter(call -> expected.fitting(call) == best)
                        .limit(NAMED)
                        .map(call -> call.number() + ": " + call.inWords())
                        .collect(Collectors.joining("; ", " What comes nearest: ", "."));
    }
}
