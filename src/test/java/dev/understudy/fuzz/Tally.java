package dev.understudy.fuzz;

import dev.understudy.testing.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Counts the answers of a round. */
final class Tally {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Map<Integer, Integer> answers = new TreeMap<>();
    private Duration slowest = Duration.ZERO;
    private String slowestOperation = "";
    private int slow;

    void add(Operation operation, Answer answer) {
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.time().compareTo(SLOW) > 0) {
            slow++;
        }
        if (answer.time().compareTo(slowest) > 0) {
            slowest = answer.time();
            slowestOperation = operation.method() + ' ' + operation.path();
        }
    }

    @Override
    public String toString() {
        return "%s, over two seconds: %d, slowest: %d ms (%s)"
                .formatted(answers, slow, slowest.toMillis(), slowestOperation);
    }
}
