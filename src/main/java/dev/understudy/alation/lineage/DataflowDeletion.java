package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.lineage.Edges.End;
import dev.understudy.alation.lineage.LineageResult.Deleted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Deletes dataflows with all that runs through them. */
@Component
class DataflowDeletion {

    private final ObjectStore<DataflowState> store;
    private final Dataflows dataflows;
    private final Nodes nodes;
    private final Edges edges;

    DataflowDeletion(ObjectStore<DataflowState> store, Dataflows dataflows, Nodes nodes, Edges edges) {
        this.store = store;
        this.dataflows = dataflows;
        this.nodes = nodes;
        this.edges = edges;
    }

    /** What is named and is not there is told, and no reason to leave the rest; what is named twice is told as it was named first. */
    LineageResult delete(JsonNode body, DataflowKeyField field, Caller caller) {
        nodes.look();
        Map<Object, Optional<DataflowState>> named = dataflows.named(body, field);
        if (named.isEmpty()) {
            throw new InvalidItems(List.of(Map.of(FieldErrors.NON_FIELD, List.of(FieldErrors.EMPTY_LIST))));
        }
        Map<Object, DataflowState> gone = new LinkedHashMap<>();
        Set<Long> told = new HashSet<>();
        named.forEach((name, found) ->
                found.filter(dataflow -> told.add(dataflow.id())).ifPresent(dataflow -> gone.put(name, dataflow)));
        List<Deleted> mapping = unlink(gone, nodes.seenBy(caller));
        store.delete(mapping.stream().map(Deleted::id).toList());
        return LineageResult.deleted(mapping, failed(named, field));
    }

    private List<Deleted> unlink(Map<Object, DataflowState> gone, NodeView view) {
        Map<String, UUID> ids = view.dataflows(
                gone.values().stream().map(DataflowState::externalId).collect(toSet()));
        Set<Edge> through = edges.at(End.DATAFLOW, ids.values());
        edges.remove(through);
        Chains chains = chains(through, view);
        nodes.prune(through.stream().flatMap(Edge::nodes).toList());
        List<Deleted> mapping = new ArrayList<>();
        gone.forEach((name, dataflow) -> mapping.add(new Deleted(
                dataflow.id(),
                name instanceof String externalId ? externalId : dataflow.externalId(),
                chains.besides(Objects.requireNonNull(ids.get(dataflow.externalId()))))));
        return mapping;
    }

    /** @param gone what has been removed */
    private Chains chains(Set<Edge> gone, NodeView view) {
        Set<Edge> left = new HashSet<>();
        left.addAll(edges.at(End.TARGET, gone.stream().map(Edge::source).collect(toSet())));
        left.addAll(edges.at(End.SOURCE, gone.stream().map(Edge::target).collect(toSet())));
        Map<UUID, Node> seen = view.nodes(
                Stream.concat(gone.stream(), left.stream()).flatMap(Edge::nodes).collect(toSet()));
        return new Chains(gone, left, seen);
    }

    private static List<Map<String, Object>> failed(
            Map<Object, Optional<DataflowState>> named, DataflowKeyField field) {
        return named.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(each -> Map.of(field.word(), each.getKey(), "error", Dataflows.unknown(each.getKey())))
                .toList();
    }

    /** What was removed, and the edges that are left before and behind it. */
    private record Chains(Set<Edge> gone, Set<Edge> left, Map<UUID, Node> seen) {

        /** The other dataflows of the chains that a dataflow was part of, by their external ids. */
        List<String> besides(UUID dataflow) {
            List<Edge> own = gone.stream()
                    .filter(edge -> edge.dataflow().equals(dataflow) && edge.isAmong(seen.keySet()))
                    .toList();
            Set<UUID> sources = own.stream().map(Edge::source).collect(toSet());
            Set<UUID> targets = own.stream().map(Edge::target).collect(toSet());
            return left.stream()
                    .filter(edge -> !edge.isDirect() && edge.isAmong(seen.keySet()))
                    .filter(edge -> sources.contains(edge.target()) || targets.contains(edge.source()))
                    .map(edge ->
                            Objects.requireNonNull(seen.get(edge.dataflow())).key())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
