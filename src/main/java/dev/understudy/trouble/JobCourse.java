package dev.understudy.trouble;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a job is seen to go, though its work is done at once.
 *
 * @param delay how long it is seen to run
 * @param polls how often it is asked for before it is seen to end
 * @param failure what a job says of itself that is to fail, and whose work is not to be done; null for all others
 * @param rule by which it goes so; null if by none
 */
public record JobCourse(Duration delay, int polls, @Nullable String failure, JobRules.@Nullable Entry rule) {

    private static final String NO_WORD = "Job failed as it was told to";

    static JobCourse usual(Duration delay) {
        return new JobCourse(delay, 0, null, null);
    }

    static JobCourse by(JobRules.Entry entry) {
        JobRule rule = entry.rule();
        return new JobCourse(
                Objects.requireNonNullElse(rule.after(), Duration.ZERO),
                rule.polls() == null ? 0 : Math.toIntExact(rule.polls()),
                rule.finish() == JobRule.Finish.FAIL ? Objects.requireNonNullElse(rule.error(), NO_WORD) : null,
                entry);
    }

    public boolean fails() {
        return failure != null;
    }
}
