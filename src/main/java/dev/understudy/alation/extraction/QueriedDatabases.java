package dev.understudy.alation.extraction;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.SourceDatabases;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Simulated databases as queries read them: they fail as fixtures say, and have the rows that fixtures say, or some that are made up. */
@Component
class QueriedDatabases implements SourceDatabases {

    private final SimulatedDatabases databases;
    private final Probe probe;

    QueriedDatabases(SimulatedDatabases databases, Probe probe) {
        this.databases = databases;
        this.probe = probe;
    }

    @Override
    public Table open(DataSource source, List<String> names) throws Refused {
        requireDatabase(source);
        Optional<Refusal> refusal = probe.refusal(source);
        refuse(refusal.filter(Refusal::isOfAll));
        for (SimulatedSchema schema : databases.schemas(source.id()).orElse(List.of())) {
            for (SimulatedTable table : schema.allTables()) {
                if (isNamed(schema, table, names)) {
                    refuse(refusal.filter(each -> each.concerns(schema.name())));
                    return new Table(columns(table), MadeUpRows.orGiven(table));
                }
            }
        }
        throw new Refused("Table " + String.join(".", names) + " does not exist");
    }

    private static void requireDatabase(DataSource source) throws Refused {
        try {
            ExtractedSources.connected(source);
        } catch (BadRequest none) {
            throw new Refused(none.text());
        }
    }

    private static void refuse(Optional<Refusal> refusal) throws Refused {
        if (refusal.isPresent()) {
            throw new Refused(refusal.get().reason());
        }
    }

    /** A table without a schema before it is the first of its name. */
    private static boolean isNamed(SimulatedSchema schema, SimulatedTable table, List<String> names) {
        String named = String.join(".", names);
        return named.equalsIgnoreCase(schema.name() + "." + table.name())
                || names.size() == 1 && named.equalsIgnoreCase(table.name());
    }

    private static List<Column> columns(SimulatedTable table) {
        return table.allColumns().stream()
                .map(column -> new Column(column.name(), column.type()))
                .toList();
    }
}
