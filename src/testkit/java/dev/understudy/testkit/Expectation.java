package dev.understudy.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Calls that ought to be in a {@link Journal}: at least one, unless it is said otherwise. */
public final class Expectation {

    private final Map<String, Object> said;

    private Expectation(Map<String, Object> said) {
        this.said = said;
    }

    /** Calls of a method to paths; {@code *} stands for anything. */
    public static Expectation call(String method, String path) {
        return new Expectation(Map.of("method", method, "path", path));
    }

    public Expectation by(Role role) {
        return with("role", role);
    }

    /** Judged by this row. */
    public Expectation under(Row row) {
        return with("row", row.number());
    }

    public Expectation answered(int status) {
        return with("status", status);
    }

    public Expectation times(int number) {
        return with("times", number);
    }

    public Expectation atLeast(int number) {
        return with("atLeast", number);
    }

    public Expectation atMost(int number) {
        return with("atMost", number);
    }

    private Expectation with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.put(key, value);
        return new Expectation(more);
    }

    Map<String, Object> said() {
        return said;
    }
}
