package dev.understudy.alation.lineage;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.lineage.AskedNodes.Asked;
import dev.understudy.alation.lineage.Edges.End;
import dev.understudy.error.InvalidParameters;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lineage as somebody sees it: what names anything hidden is left out. */
@Component
class LineageReads {

    private final Nodes nodes;
    private final Edges edges;
    private final ObjectStore<DataflowState> dataflows;

    LineageReads(Nodes nodes, Edges edges, ObjectStore<DataflowState> dataflows) {
        this.nodes = nodes;
        this.edges = edges;
        this.dataflows = dataflows;
    }

    /** What an object is fed by and what it feeds, one hop each way, and the same of its columns; all that runs through a dataflow. */
    LineagePayload around(NodeType type, String oid, boolean isKey, Caller caller) {
        NodeView view = nodes.seenBy(caller);
        AskedNodes known = nodes.askedOf(view);
        Asked asked = find(type, oid, isKey, known).stream().findFirst().orElseThrow(NotFound::new);
        Drawn drawn = drawn(touching(asked, known), view);
        return LineagePayload.of(dataflows.live(drawn.dataflowIds()).values(), drawn.paths());
    }

    /** Dataflows with all that runs through them. */
    LineagePayload through(Collection<DataflowState> shown, Caller caller) {
        NodeView view = nodes.seenBy(caller);
        Collection<UUID> ids = view.dataflows(
                        shown.stream().map(DataflowState::externalId).toList())
                .values();
        return LineagePayload.of(shown, drawn(edges.at(End.DATAFLOW, ids), view).paths());
    }

    private static Collection<Asked> find(NodeType type, String oid, boolean isKey, AskedNodes known) {
        if (isKey) {
            return known.byKeys(type, List.of(oid));
        }
        if (!type.hasId()) {
            throw new InvalidParameters("keyField");
        }
        return known.byIds(type, List.of(Ids.inQuery("oid", oid)));
    }

    private Set<Edge> touching(Asked asked, AskedNodes known) {
        if (asked.node().type() == NodeType.DATAFLOW) {
            return edges.at(End.DATAFLOW, List.of(asked.node().id()));
        }
        Set<UUID> whole = new LinkedHashSet<>(known.partsOf(asked));
        whole.add(asked.node().id());
        return Stream.of(End.TARGET, End.SOURCE)
                .flatMap(end -> edges.at(end, whole).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Drawn drawn(Set<Edge> edges, NodeView view) {
        Map<UUID, Node> seen = view.nodes(edges.stream().flatMap(Edge::nodes).collect(Collectors.toSet()));
        return new Drawn(
                edges.stream().filter(edge -> edge.isAmong(seen.keySet())).toList(), seen);
    }

    /** Edges with the nodes that they name. */
    private record Drawn(List<Edge> edges, Map<UUID, Node> nodes) {

        List<List<List<Node>>> paths() {
            return Paths.of(edges, nodes);
        }

        /** In ascending order. */
        List<Long> dataflowIds() {
            return edges.stream()
                    .filter(edge -> !edge.isDirect())
                    .map(edge ->
                            Objects.requireNonNull(nodes.get(edge.dataflow())).oid())
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
