package dev.understudy.alation.extraction;

import dev.understudy.alation.core.source.DataSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lists the schemas that a data source's database has. */
@Component
class AvailableSchemas {

    private final SimulatedDatabases databases;
    private final SettingsOfSources settings;
    private final Probe probe;

    AvailableSchemas(SimulatedDatabases databases, SettingsOfSources settings, Probe probe) {
        this.databases = databases;
        this.settings = settings;
        this.probe = probe;
    }

    /** Asks the database again, unless it refuses all; then the last list stays. Schemas that may not be read are not seen. */
    Optional<Refusal> refresh(DataSource source) {
        Optional<Refusal> refusal = probe.refusal(source).filter(Refusal::isOfAll);
        if (refusal.isEmpty()) {
            List<String> seen = seen(source.id());
            settings.change(source.id(), current -> current.withSchemas(seen));
        }
        return refusal;
    }

    /** As they were last found; asks the database if it was never asked. */
    List<String> known(DataSource source) {
        if (settings.of(source.id()).allSchemas() == null) {
            refresh(source);
        }
        return lastFound(source);
    }

    /** As they were last found; none if the database was never asked. */
    List<String> lastFound(DataSource source) {
        return settings.of(source.id()).knownSchemas();
    }

    private List<String> seen(long sourceId) {
        SimulatedDatabase database = databases.of(sourceId);
        return databases.schemas(sourceId).orElse(List.of()).stream()
                .map(SimulatedSchema::name)
                .filter(database::shows)
                .toList();
    }
}
