package dev.understudy.alation.core.job;

import dev.understudy.alation.core.web.Timestamps;
import dev.understudy.instance.JobProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records the jobs of all families; what a job did has been done when it is recorded. */
@Component
public class Jobs {

    private final JobRepository jobs;
    private final Clock clock;
    private final Duration delay;
    private final JsonMapper json;

    Jobs(JobRepository jobs, Clock clock, JobProperties properties, JsonMapper json) {
        this.jobs = jobs;
        this.clock = clock;
        this.delay = properties.delay();
        this.json = json;
    }

    /** A job that went well. What its result looks like is the producer's contract; null where there is none. */
    public Job successful(Instant started, @Nullable Object result) {
        return record(null, Job.Outcome.SUCCESSFUL, "finished", started, result, List.of());
    }

    /** A job that went well and is asked for by its name. */
    public Job named(String name, Instant started, @Nullable Object result) {
        return record(name, Job.Outcome.SUCCESSFUL, "finished", started, result, List.of());
    }

    /** A job that went well but for some of its items. */
    public Job successful(Instant started, @Nullable Object result, List<?> errors) {
        return record(null, Job.Outcome.SUCCESSFUL, "finished", started, result, errors);
    }

    /** A job that failed as a whole. */
    public Job failed(Instant started, @Nullable Object result, List<?> errors) {
        return record(null, Job.Outcome.FAILED, "failed", started, result, errors);
    }

    private Job record(
            @Nullable String name,
            Job.Outcome outcome,
            String ended,
            Instant started,
            @Nullable Object result,
            List<?> errors) {
        Instant finished = clock.instant().plus(delay);
        JsonNode resultTree = result == null ? null : json.valueToTree(result);
        String message = message(ended, started, finished);
        return jobs.save(new Job(name, outcome, message, resultTree, json.valueToTree(errors), started, finished));
    }

    /** Clients take the word "finished" for success, so a failure never contains it. */
    static String message(String ended, Instant started, Instant finished) {
        double seconds = Duration.between(started, finished).toNanos() / 1e9;
        return String.format(
                Locale.ROOT, "Job %s in %.6f seconds at %s", ended, seconds, Timestamps.inMessage(finished));
    }
}
