package dev.understudy.alation.core.job;

import dev.understudy.instance.copy.Content;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.DatasetTimes;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.trouble.JobRule;
import dev.understudy.web.KeptJson;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code jobs}: jobs as a producer would have left them. */
@Component
class JobDataset implements DatasetSection<JobDataset.Entry> {

    /** @param dataSource the data source whose metadata the job extracted, if it did that */
    record Entry(
            @IdOf("job") long id,
            @Nullable String name,
            Job.@Nullable Outcome outcome,
            @Nullable String msg,
            @Nullable JsonNode result,
            @Nullable JsonNode errors,
            @Nullable Instant tsStarted,
            @Nullable Instant tsFinished,
            @Refers("data_sources") @Nullable Long dataSource) {

        /** If only the end is known, not later than that. */
        Instant started() {
            if (tsStarted != null) {
                return tsStarted;
            }
            return tsFinished != null && tsFinished.isBefore(EARLIER) ? tsFinished : EARLIER;
        }

        void requireSense(Job.Outcome ended) {
            if (ended == Job.Outcome.FAILED && msg != null && JobRule.soundsSuccessful(msg)) {
                throw new IllegalArgumentException("msg of a job that failed does not have the word finished");
            }
            if (errors != null && !errors.isArray()) {
                throw new IllegalArgumentException("errors of a job are a list");
            }
        }
    }

    private static final Instant EARLIER = Instant.parse("2024-03-01T09:30:00.120031Z");

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        Instant started = entry.started();
        Instant finished = entry.tsFinished() == null ? started : entry.tsFinished();
        DatasetTimes.requireOrder("ts_started", started, "ts_finished", finished);
        Job.Outcome outcome = entry.outcome() == null ? Job.Outcome.SUCCESSFUL : entry.outcome();
        entry.requireSense(outcome);
        String ended = outcome == Job.Outcome.SUCCESSFUL ? "finished" : "failed";
        rows.add(
                "job",
                "id",
                entry.id(),
                "name",
                entry.name(),
                "outcome",
                outcome,
                "msg",
                entry.msg() == null ? Jobs.message(ended, started, finished) : entry.msg(),
                "result",
                entry.result() == null ? null : entry.result().toString(),
                "errors",
                entry.errors() == null ? "[]" : entry.errors().toString(),
                "ts_started",
                started,
                "ts_finished",
                finished,
                "data_source_id",
                entry.dataSource());
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of("job").stream()
                .map(job -> new Entry(
                        job.id("id"),
                        job.textOrNull("name"),
                        Job.Outcome.valueOf(job.text("outcome")),
                        job.text("msg"),
                        job.textOrNull("result") == null ? null : KeptJson.read(job.text("result")),
                        KeptJson.read(job.text("errors")),
                        job.time("ts_started"),
                        job.time("ts_finished"),
                        job.idOrNull("data_source_id")));
    }
}
