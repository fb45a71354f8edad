package dev.understudy.alation.core.job;

import dev.understudy.alation.core.web.Timestamps;
import dev.understudy.instance.InstanceClock;
import dev.understudy.trouble.JobCourse;
import dev.understudy.trouble.JobCourses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records the jobs of all families; what a job did has been done when it is recorded. Where that was many transactions, as in an
 * upload, the record is one more. A job that was told to fail has its work undone, so far as it is in the same transaction.
 */
@Component
@Transactional
public class Jobs {

    private final JobRepository jobs;
    private final Clock clock;
    private final JobCourses courses;
    private final UndoneWork work;
    private final JsonMapper json;
    private final JobCounts counts;

    Jobs(JobRepository jobs, Clock clock, JobCourses courses, UndoneWork work, JsonMapper json, JobCounts counts) {
        this.jobs = jobs;
        this.clock = clock;
        this.courses = courses;
        this.work = work;
        this.json = json;
        this.counts = counts;
    }

    /**
     * Does what a job does, within the transaction of whoever asks for it; a job that went well.
     *
     * @param work what does it, and answers its result
     */
    public Job run(Supplier<? extends @Nullable Object> work) {
        Instant started = clock.instant();
        return successful(started, work.get());
    }

    /** A job that went well. What its result looks like is the producer's contract; null where there is none. */
    public Job successful(Instant started, @Nullable Object result) {
        return successful(started, result, List.of());
    }

    /**
     * A job that went well and is asked for by its name.
     *
     * @param ifFailed its result if it has been told to fail, for that reason
     */
    public Job named(String name, Instant started, Object result, Function<String, @Nullable Object> ifFailed) {
        return jobs.save(ended(name, started, new JobReport(Job.Outcome.SUCCESSFUL, result, List.of()), ifFailed));
    }

    /** A job that went well but for some of its items. */
    public Job successful(Instant started, @Nullable Object result, List<?> errors) {
        return jobs.save(ended(started, new JobReport(Job.Outcome.SUCCESSFUL, result, errors)));
    }

    /** A job that failed as a whole. */
    public Job failed(Instant started, @Nullable Object result, List<?> errors) {
        return jobs.save(ended(started, new JobReport(Job.Outcome.FAILED, result, errors)));
    }

    /** A job that asks the database of a data source, and is seen to run as often as this before it is seen to end. */
    public Job afterPolls(long dataSourceId, int polls, Instant started, JobReport report) {
        Job job = ended(started, report);
        job.slowedBy(dataSourceId, polls);
        return jobs.save(job);
    }

    /** The same, and it extracted metadata of a data source, or was to: it stands in the history of that. */
    public Job extraction(long dataSourceId, int polls, Instant started, JobReport report) {
        Job job = ended(started, report);
        job.extracts(dataSourceId);
        job.slowedBy(dataSourceId, polls);
        return jobs.save(job);
    }

    /** Jobs that the database of a data source has made slow are so no longer. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void endPolls(long dataSourceId) {
        jobs.endPolls(dataSourceId);
    }

    private Job ended(Instant started, JobReport report) {
        return ended(null, started, report, failure -> null);
    }

    /** As it was reported, or as it was told to end. */
    private Job ended(
            @Nullable String name, Instant started, JobReport report, Function<String, @Nullable Object> ifFailed) {
        JobCourse course = courses.next();
        if (course.failure() == null) {
            return row(name, started, report, course.delay(), null).seenToRun(course.polls());
        }
        work.undo();
        courses.useAgain(course);
        JobReport failed =
                new JobReport(Job.Outcome.FAILED, ifFailed.apply(course.failure()), List.of(course.failure()));
        return row(name, started, failed, course.delay(), course.failure());
    }

    private Job row(
            @Nullable String name, Instant started, JobReport report, Duration delay, @Nullable String ownWord) {
        counts.count(report.outcome());
        Instant finished = clock.instant().plus(delay);
        String ended = report.outcome() == Job.Outcome.SUCCESSFUL ? "finished" : "failed";
        String message = ownWord == null ? message(ended, started, finished) : ownWord;
        JsonNode result = report.result() == null ? null : json.valueToTree(report.result());
        JsonNode errors = json.valueToTree(report.errors());
        return new Job(name, report.outcome(), message, result, errors, started, finished);
    }

    /** Clients take the word "finished" for success, so a failure never contains it. */
    static String message(String ended, Instant started, Instant finished) {
        return String.format(
                Locale.ROOT,
                "Job %s in %.6f seconds at %s",
                ended,
                seconds(started, finished),
                Timestamps.inMessage(finished));
    }

    /** How long something took, as jobs tell it. */
    public static double seconds(Instant started, Instant finished) {
        return InstanceClock.seconds(started, finished);
    }

    /**
     * Whether a job is still seen to run. To ask counts where a job waits for it; those who ask at once do not collide if they do it at
     * READ COMMITTED.
     */
    boolean isSeenToRun(Job job) {
        return job.waitsForPolls() && jobs.poll(job.id()) > 0 || !job.finishedAt(clock.instant());
    }
}
