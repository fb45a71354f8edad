package dev.understudy.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes wrong with calls, and with which, for {@link Faults}: all of them, unless it is said otherwise. */
public final class Fault {

    private static final String CONNECTION = "connection";
    private static final String DELAY = "delay";

    private final Map<String, Object> said;

    private Fault(Map<String, Object> said) {
        this.said = said;
    }

    /** They are answered with this status, and the API's own body for it. */
    public static Fault status(int status) {
        return new Fault(Map.of("status", status));
    }

    /** They are answered late. */
    public static Fault delay(Duration time) {
        return new Fault(Map.of(DELAY, time));
    }

    /** They are answered late, some later than others. */
    public static Fault delay(Duration least, Duration most) {
        return new Fault(Map.of(DELAY, Map.of("min", least, "max", most)));
    }

    /** Their connection breaks before there is an answer. */
    public static Fault reset() {
        return new Fault(Map.of(CONNECTION, "RESET"));
    }

    /** Their connection breaks in the middle of the answer. */
    public static Fault truncated() {
        return new Fault(Map.of(CONNECTION, "TRUNCATE"));
    }

    /** Calls of this method alone. */
    public Fault onMethod(String method) {
        return with("method", method);
    }

    /** Calls of these paths alone; {@code *} stands for anything. */
    public Fault onPath(String path) {
        return with("path", path);
    }

    /** Calls of this role alone. */
    public Fault onRole(Role role) {
        return with("role", role);
    }

    /** Calls that this row judges alone. */
    public Fault onRow(Row row) {
        return with("row", row.number());
    }

    /** The next calls alone. */
    public Fault forTheNext(int calls) {
        return with("times", calls);
    }

    /** Some calls, by chance: 0.5 is every second one. */
    public Fault withProbability(double share) {
        return with("probability", share);
    }

    /** What the body says is wrong. */
    public Fault saying(String error) {
        return with("error", error);
    }

    private Fault with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.put(key, value);
        return new Fault(more);
    }

    Map<String, Object> said() {
        return said;
    }
}
