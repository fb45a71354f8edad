package dev.understudy.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How jobs end, for {@link Jobs}. */
public final class JobRule {

    private static final String FINISH = "finish";

    private final Map<String, Object> said;

    private JobRule(Map<String, Object> said) {
        this.said = said;
    }

    /** Jobs are finished when they are first asked about. */
    public static JobRule atOnce() {
        return new JobRule(Map.of(FINISH, "AT_ONCE"));
    }

    /** Jobs are seen to run so many times before. */
    public static JobRule afterPolls(int polls) {
        return new JobRule(Map.of(FINISH, "AFTER_POLLS", "polls", polls));
    }

    /** Jobs take some time, by the world's clock. */
    public static JobRule after(Duration time) {
        return new JobRule(Map.of(FINISH, "AFTER", "after", time));
    }

    /** Jobs fail, and say this, in which the word "finished" may not be: clients take it for success. */
    public static JobRule failing(String error) {
        return new JobRule(Map.of(FINISH, "FAIL", "error", error));
    }

    /** For jobs of one family alone, as {@code GET /_understudy/matrix} names them. */
    public JobRule of(String family) {
        return with("family", family);
    }

    /** For the next jobs alone. */
    public JobRule forTheNext(int jobs) {
        return with("times", jobs);
    }

    private JobRule with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.put(key, value);
        return new JobRule(more);
    }

    Map<String, Object> said() {
        return said;
    }
}
