package dev.understudy.alation.extraction;

import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings one table into the catalog, or up to date. */
@Component
class TableSync {

    private final SimulatedDatabases databases;
    private final Probe probe;
    private final Captures captures;

    TableSync(SimulatedDatabases databases, Probe probe, Captures captures) {
        this.databases = databases;
        this.probe = probe;
        this.captures = captures;
    }

    /** Where nothing is known of the database, the caller is believed, and columns stay as they are. What is hidden is not there. */
    TableState bring(DataSource source, TableSyncInput wanted, ObjectView seen) {
        ObjectKey key = new ObjectKey(KeyForm.TABLE, source.id(), List.of(wanted.schema(), wanted.table()));
        if (KeySights.ofParts(Otypes.TABLE, List.of(key), seen).hide(KeyPlace.nearestFirst(Otypes.TABLE, key))) {
            throw unknown(wanted);
        }
        TableType type = wanted.type();
        probe.refusal(source)
                .filter(refusal -> refusal.concerns(wanted.schema()))
                .ifPresent(refusal -> {
                    throw new BadRequest(refusal.of("SYNC_TABLE"));
                });
        Capture capture = captures.of(source.id());
        return databases
                .schemas(source.id())
                .map(all -> found(all, wanted, capture))
                .orElseGet(() -> capture.bare(
                        new SimulatedSchema(wanted.schema(), null, null), SimulatedTable.named(wanted.table(), type)));
    }

    private static TableState found(List<SimulatedSchema> all, TableSyncInput wanted, Capture capture) {
        return all.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(wanted.schema()))
                .flatMap(schema -> schema.allTables().stream()
                        .filter(table -> table.name().equalsIgnoreCase(wanted.table()))
                        .map(table -> capture.table(schema, table)))
                .findFirst()
                .orElseThrow(() -> unknown(wanted));
    }

    private static NotFound unknown(TableSyncInput wanted) {
        return new NotFound("The data source has no table %s.%s".formatted(wanted.schema(), wanted.table()));
    }
}
