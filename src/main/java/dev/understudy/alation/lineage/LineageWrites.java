package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.lineage.Edges.End;
import dev.understudy.alation.lineage.LineageResult.Written;
import dev.understudy.alation.lineage.Nodes.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes dataflows and paths: checks all of a body, and does all or nothing. What the catalog does not have may still be linked. */
@Component
class LineageWrites {

    private final Dataflows dataflows;
    private final Nodes nodes;
    private final Edges edges;

    LineageWrites(Dataflows dataflows, Nodes nodes, Edges edges) {
        this.dataflows = dataflows;
        this.nodes = nodes;
        this.edges = edges;
    }

    /** Adds paths, and makes or changes the dataflows, whose other paths stay. */
    LineageResult add(LineageInput input, Caller caller) {
        if (input.dataflowObjects() == null && input.paths() == null) {
            throw new InvalidItems(List.of(Map.of("paths", List.of("Either dataflow_objects or paths is required."))));
        }
        List<DataflowInput> inputs = Dataflows.checked(input.dataflows());
        NodeView view = nodes.seenBy(caller);
        List<Hop> hops = new PathReader(view.objects()).hops(input.writtenPaths());
        List<Written> written = dataflows.save(inputs, false);
        link(hops, view);
        return LineageResult.upserted(written);
    }

    /** Makes dataflows, or puts them and their paths in the place of those that are there. */
    LineageResult replace(LineageInput input, Caller caller) {
        if (input.dataflows().isEmpty()) {
            throw InvalidLineage.noDataflows();
        }
        List<DataflowInput> inputs = Dataflows.checked(input.dataflows());
        nodes.look();
        NodeView view = nodes.seenBy(caller);
        List<Hop> hops = new PathReader(view.objects())
                .hops(
                        input.writtenPaths(),
                        inputs.stream()
                                .map(each -> NodeKey.of(NodeType.DATAFLOW, each.externalId())
                                        .digest())
                                .collect(toSet()));
        List<Written> written = dataflows.save(inputs, true);
        // what is hidden from whoever replaces a dataflow runs on through it
        Set<Edge> former = view.shown(edges.at(End.DATAFLOW, replaced(written, view)));
        edges.remove(former);
        link(hops, view);
        nodes.prune(former.stream().flatMap(Edge::nodes).toList());
        return LineageResult.upserted(written);
    }

    private void link(List<Hop> hops, NodeView view) {
        Map<NodeKey, Named> named = view.named(hops.stream().flatMap(Hop::keys).collect(toSet()));
        nodes.add(Set.copyOf(named.values()));
        edges.add(hops.stream()
                .flatMap(hop -> hop.edges(key -> NodeView.id(key, named)))
                .collect(toSet()));
    }

    /** The nodes of dataflows that were there. */
    private static Collection<UUID> replaced(List<Written> written, NodeView view) {
        return view.dataflows(written.stream()
                        .filter(Written::replaced)
                        .map(Written::externalId)
                        .toList())
                .values();
    }
}
