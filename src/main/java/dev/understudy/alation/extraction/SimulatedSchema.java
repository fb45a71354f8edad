package dev.understudy.alation.extraction;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A schema of a simulated database, with its tables in their order. */
@AlationJson
record SimulatedSchema(
        String name, @Nullable String comment, @Nullable List<SimulatedTable> tables) {

    List<SimulatedTable> allTables() {
        return Objects.requireNonNullElse(tables, List.of());
    }
}
