package dev.understudy.alation.extraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.job.Job;
import dev.understudy.alation.core.job.JobReport;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what a database shows of the schemas selected into the catalog, as a difference. */
@Component
class Extractor {

    /** Something that could not be read: a schema, or without one the database. */
    @AlationJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unread(@Nullable String schema, String message) {}

    private static final String OPERATION = "EXTRACT_METADATA";

    private final SimulatedDatabases databases;
    private final AvailableSchemas available;
    private final Probe probe;
    private final Captures captures;

    Extractor(SimulatedDatabases databases, AvailableSchemas available, Probe probe, Captures captures) {
        this.databases = databases;
        this.available = available;
        this.probe = probe;
        this.captures = captures;
    }

    JobReport extract(DataSource source, ExtractionSettings setUp) {
        return available
                .refresh(source)
                .map(refusal -> failed(refusal.of(OPERATION)))
                .orElseGet(() -> databases
                        .schemas(source.id())
                        .map(all -> extract(source, all, setUp))
                        .orElseGet(Extractor::nothingKnown));
    }

    private JobReport extract(DataSource source, List<SimulatedSchema> all, ExtractionSettings setUp) {
        SimulatedDatabase database = databases.of(source.id());
        List<SimulatedSchema> selected = all.stream()
                .filter(schema -> setUp.filter().selects(schema.name()))
                .toList();
        List<SimulatedSchema> shown = selected.stream()
                .filter(schema -> database.shows(schema.name()))
                .toList();
        Capture capture = captures.of(source.id());
        if (database.has(Fault.BREAKS) && !shown.isEmpty()) {
            return breakAtTheLast(source, shown, capture);
        }
        shown.forEach(capture::schema);
        capture.removeSchemas(name -> isGone(name, all, setUp));
        return new JobReport(Job.Outcome.SUCCESSFUL, capture.lines(), unread(source, selected, shown));
    }

    private static JobReport breakAtTheLast(DataSource source, List<SimulatedSchema> shown, Capture capture) {
        int last = shown.size() - 1;
        shown.subList(0, last).forEach(capture::schema);
        return failed(Probe.lost(source, shown.get(last).name()).of(OPERATION));
    }

    /** What the filter takes is gone if the database has it no more; what it does not take, if that is to be removed. */
    private static boolean isGone(String name, List<SimulatedSchema> all, ExtractionSettings setUp) {
        return setUp.filter().selects(name)
                ? all.stream().noneMatch(schema -> schema.name().equalsIgnoreCase(name))
                : setUp.removeFilteredSchemas();
    }

    private List<Unread> unread(DataSource source, List<SimulatedSchema> selected, List<SimulatedSchema> shown) {
        String reason = probe.refusal(source).map(Refusal::reason).orElse("");
        return selected.stream()
                .map(SimulatedSchema::name)
                .filter(name -> shown.stream().noneMatch(schema -> schema.name().equals(name)))
                .map(name -> new Unread(name, reason))
                .toList();
    }

    private static JobReport failed(String text) {
        return new JobReport(Job.Outcome.FAILED, text, List.of(new Unread(null, text)));
    }

    private static JobReport nothingKnown() {
        String line = "Nothing is known of the database; the catalog stays as it is";
        return new JobReport(Job.Outcome.SUCCESSFUL, List.of(line), List.of());
    }
}
