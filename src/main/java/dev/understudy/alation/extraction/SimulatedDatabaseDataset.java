package dev.understudy.alation.extraction;

import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code simulated_databases}: what data sources find behind them. What comes later replaces what came before. */
@Component
class SimulatedDatabaseDataset implements DatasetSection<SimulatedDatabaseDataset.Entry> {

    /**
     * @param source the data source
     * @param fault none if it is left out
     * @param polls how often a job of one that is slow or breaks is seen to run; once if it is left out
     * @param deniedSchemas the schemas that a missing privilege concerns; all if it is left out
     * @param schemas all that there is; as it was if it is left out
     * @param connection the name of a setting that tells of a real database which has it, in place of {@code schemas}; looked at once
     */
    record Entry(
            @Refers(value = "data_sources", where = "is_virtual=false")
            long source,

            @Nullable Fault fault,
            @Nullable Integer polls,
            @Nullable List<String> deniedSchemas,
            @Nullable List<SimulatedSchema> schemas,
            @Nullable String connection) {}

    private final RealDatabases realDatabases;
    private final JsonMapper json;

    SimulatedDatabaseDataset(RealDatabases realDatabases, JsonMapper json) {
        this.realDatabases = realDatabases;
        this.json = json;
    }

    @Override
    public String name() {
        return "simulated_databases";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry database, Rows rows) {
        Fault fault = Objects.requireNonNullElse(database.fault(), Fault.NONE);
        rows.add(
                "simulated_database",
                "source_id",
                database.source(),
                "fault",
                fault,
                "polls",
                polls(database, fault),
                "denied_schemas",
                json.writeValueAsString(Objects.requireNonNullElse(database.deniedSchemas(), List.of())),
                "structure",
                structure(database));
    }

    private @Nullable String structure(Entry database) {
        if (database.connection() != null && database.schemas() != null) {
            throw new IllegalArgumentException("there is either a connection, or there are schemas");
        }
        List<SimulatedSchema> schemas =
                database.connection() == null ? database.schemas() : realDatabases.schemas(database.connection());
        if (schemas == null) {
            return null;
        }
        new StructureRules(database.source()).check(schemas);
        return StructureText.of(schemas);
    }

    private static int polls(Entry database, Fault fault) {
        int given = Objects.requireNonNullElse(database.polls(), 1);
        if (given < 0) {
            throw new IllegalArgumentException("polls is a number from 0, not " + given);
        }
        return fault == Fault.SLOW || fault == Fault.BREAKS ? given : 0;
    }
}
