package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.source.Connectors;
import dev.understudy.alation.core.source.Extraction;
import dev.understudy.alation.core.source.Extractions;
import dev.understudy.error.InvalidFields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands native data sources over to connectors. They keep their ids, and with them all that is known of them. Virtual ones have no
 * database that could be reached, and those that are not set up completely could never be so through v2.
 */
@Component
class Migration {

    private static final String MIGRATABLE = """
            select e.id from data_source e where e.db_type = :type and e.deleted = false
            and e.connector_id is null and e.is_virtual = false and e.deployed = true order by e.id""";

    private final JdbcClient sql;
    private final ObjectStore<DataSourceState> sources;
    private final ObjectIndex objects;
    private final DbTypes types;
    private final OcfRules rules;
    private final Connectors connectors;
    private final Extractions extractions;

    Migration(
            JdbcClient sql,
            ObjectStore<DataSourceState> sources,
            ObjectIndex objects,
            DbTypes types,
            OcfRules rules,
            Connectors connectors,
            Extractions extractions) {
        this.sql = sql;
        this.sources = sources;
        this.objects = objects;
        this.types = types;
        this.rules = rules;
        this.connectors = connectors;
        this.extractions = extractions;
    }

    /** Answers the ids of the data sources that have a connector now, in ascending order. */
    List<Long> migrate(MigrationInput fields) {
        String type = types.known("db_type", fields.dbType());
        if (type.equals(DbTypes.CUSTOM)) {
            throw InvalidFields.of("db_type", "Custom DB data sources cannot be migrated in bulk.");
        }
        Connector connector = rules.connector(fields.connectorId());
        List<Long> ofType = migratable(type);
        refuseRunning(extractions.of(ofType));
        List<Long> excluded = Objects.requireNonNullElse(fields.excludeDsIds(), List.of());
        List<Long> ids = ofType.stream().filter(id -> !excluded.contains(id)).toList();
        Map<Long, DataSourceState> before = sources.held(ids);
        sources.update(
                before,
                before.values().stream()
                        .map(source -> source.reachedBy(connector.id()))
                        .toList());
        return ids;
    }

    List<MigratablePayload> connectors(String dbType, Caller caller) {
        String type = dbType.toLowerCase(Locale.ROOT);
        List<MigratablePayload.Source> natives = natives(type, objects.seenBy(caller));
        return connectors.forDatabases().stream()
                .filter(connector -> DbTypes.of(connector).equals(type))
                .map(connector -> new MigratablePayload(connector.id(), connector.name(), natives))
                .toList();
    }

    private List<MigratablePayload.Source> natives(String type, ObjectView seen) {
        Collection<DataSourceState> all = sources.live(migratable(type)).values();
        Set<ObjectRef> hidden =
                seen.hidden(all.stream().map(source -> sources.ref(source.id())).toList());
        return all.stream()
                .filter(source -> !hidden.contains(sources.ref(source.id())))
                .map(source -> new MigratablePayload.Source(source.id(), source.title()))
                .toList();
    }

    private List<Long> migratable(String type) {
        return sql.sql(MIGRATABLE).param("type", type).query(Long.class).list();
    }

    /** Whether the sources that are extracted are to be migrated or not. */
    private static void refuseRunning(Map<Long, Extraction> extracted) {
        extracted.forEach((id, extraction) -> {
            if (extraction.running()) {
                throw InvalidFields.of(
                        "db_type", "Metadata extraction is running for the data source with id " + id + ".");
            }
        });
    }
}
