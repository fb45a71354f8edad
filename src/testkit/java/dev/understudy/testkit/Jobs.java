package dev.understudy.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the jobs of a world end. */
public final class Jobs {

    private static final String JOBS = "jobs";

    private final Control control;

    Jobs(Control control) {
        this.control = control;
    }

    /** From now on jobs follow these rules, of which the first that fits counts. */
    public void follow(JobRule... rules) {
        List<?> said = Stream.of(rules).map(JobRule::said).toList();
        control.put(JOBS, Map.of("rules", said));
    }

    /** Jobs end as the server was set. */
    public void followNone() {
        control.delete(JOBS);
    }
}
