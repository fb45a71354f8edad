package dev.understudy.alation.extraction;

import dev.understudy.alation.core.job.ExtractionHistory;
import dev.understudy.alation.core.job.ExtractionHistory.Latest;
import dev.understudy.alation.core.source.Extraction;
import dev.understudy.alation.core.source.Extractions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells other families how far the extraction of a data source has come: what its jobs did, and how it is set up. */
@Component
class ExtractionStates implements Extractions {

    private final ExtractionHistory history;
    private final SettingsOfSources settings;

    ExtractionStates(ExtractionHistory history, SettingsOfSources settings) {
        this.history = history;
        this.settings = settings;
    }

    @Override
    public Map<Long, Extraction> of(Collection<Long> dataSourceIds) {
        Map<Long, Latest> jobs = history.of(dataSourceIds);
        Map<Long, ExtractionSettings> setUp = settings.of(dataSourceIds);
        Map<Long, Extraction> found = new HashMap<>();
        Stream.of(jobs.keySet(), setUp.keySet())
                .flatMap(Set::stream)
                .forEach(id -> found.put(
                        id,
                        extraction(
                                jobs.getOrDefault(id, Latest.NONE), setUp.getOrDefault(id, ExtractionSettings.NEW))));
        return found;
    }

    private static Extraction extraction(Latest latest, ExtractionSettings settings) {
        return new Extraction(
                latest.runs(),
                latest.ended(),
                latest.successful(),
                settings.knownSchemas(),
                settings.filter().limit(),
                settings.filter().exclude(),
                settings.removeFilteredSchemas(),
                settings.cron(),
                settings.autoDisabled());
    }
}
