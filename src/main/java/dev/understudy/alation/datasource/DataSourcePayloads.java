package dev.understudy.alation.datasource;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.AccessLists;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.source.Connector;
import dev.understudy.alation.core.source.Connectors;
import dev.understudy.alation.core.source.Extraction;
import dev.understudy.alation.core.source.Extractions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts together what clients see of data sources: what others know of a page of them is asked for the whole page at once. */
@Component
class DataSourcePayloads {

    private final AccessLists access;
    private final Extractions extractions;
    private final Connectors connectors;
    private final ObjectIndex objects;

    DataSourcePayloads(AccessLists access, Extractions extractions, Connectors connectors, ObjectIndex objects) {
        this.access = access;
        this.extractions = extractions;
        this.connectors = connectors;
        this.objects = objects;
    }

    NativePayload ofNative(DataSourceState source, Caller caller) {
        return ofNatives(List.of(source), caller).get(0);
    }

    List<NativePayload> ofNatives(List<DataSourceState> page, Caller caller) {
        Function<DataSourceState, SourceFacts> facts = facts(page, caller);
        return page.stream()
                .map(source -> NativePayload.of(DataSourcePayload.of(source, facts.apply(source))))
                .toList();
    }

    OcfPayload ofOcf(DataSourceState source, Caller caller) {
        return ofOcfs(List.of(source), caller).get(0);
    }

    List<OcfPayload> ofOcfs(List<DataSourceState> page, Caller caller) {
        Function<DataSourceState, SourceFacts> facts = facts(page, caller);
        Map<Long, Connector> reaching = connectors.all(
                page.stream().map(DataSourcePayloads::connectorId).toList());
        return page.stream()
                .map(source -> {
                    Connector connector = reaching.get(connectorId(source));
                    return OcfPayload.of(
                            DataSourcePayload.of(source, facts.apply(source)),
                            connectorId(source),
                            connector != null && connector.usesAgent());
                })
                .toList();
    }

    private static Long connectorId(DataSourceState ocf) {
        return Objects.requireNonNull(ocf.connectorId());
    }

    private Function<DataSourceState, SourceFacts> facts(List<DataSourceState> page, Caller caller) {
        List<Long> ids = page.stream().map(DataSourceState::id).toList();
        Set<Long> privateOnes = access.privateOnes(Otypes.DATA_SOURCE, ids);
        Map<Long, List<Long>> owners = access.namedAdmins(Otypes.DATA_SOURCE, ids);
        Set<Long> administered = access.administered(caller.userId(), Otypes.DATA_SOURCE, ids);
        Map<Long, Extraction> extracted = SeenExtractions.of(extractions.of(ids), objects.seenBy(caller));
        return source -> new SourceFacts(
                privateOnes.contains(source.id()),
                owners.getOrDefault(source.id(), List.of()),
                caller.seesEverything() || administered.contains(source.id()),
                extracted.getOrDefault(source.id(), Extraction.NONE));
    }
}
