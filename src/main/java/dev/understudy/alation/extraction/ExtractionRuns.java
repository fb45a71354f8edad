package dev.understudy.alation.extraction;

import dev.understudy.alation.core.job.ExtractionHistory;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.JobReport;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.database.Turns;
import dev.understudy.error.BadRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts extractions, one at a time for each data source. They are done when they are started, and seen to run for a while. */
@Component
class ExtractionRuns {

    private final Extractor extractor;
    private final SimulatedDatabases databases;
    private final SettingsOfSources settings;
    private final ExtractionHistory history;
    private final Turns turns;
    private final Jobs jobs;
    private final Clock clock;

    ExtractionRuns(
            Extractor extractor,
            SimulatedDatabases databases,
            SettingsOfSources settings,
            ExtractionHistory history,
            Turns turns,
            Jobs jobs,
            Clock clock) {
        this.extractor = extractor;
        this.databases = databases;
        this.settings = settings;
        this.history = history;
        this.turns = turns;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Answers the job, which also tells of failures. Of two that start at once the second finds the first under way. */
    Job start(DataSource source, RunInput given) {
        Instant started = clock.instant();
        turns.take("extraction", List.of(source.id()));
        if (history.of(source.id()).runs()) {
            throw new BadRequest("A metadata extraction job is already running for this data source");
        }
        JobReport report = extractor.extract(source, given.appliedTo(settings.of(source.id())));
        return jobs.extraction(source.id(), databases.of(source.id()).polls(), started, report);
    }
}
