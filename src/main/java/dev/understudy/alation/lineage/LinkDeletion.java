package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.access.Caller;
import dev.understudy.alation.lineage.Edges.End;
import dev.understudy.alation.lineage.Nodes.Named;
import dev.understudy.error.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Removes links between two objects, as far as somebody sees them. */
@Component
class LinkDeletion {

    private final Nodes nodes;
    private final Edges edges;

    LinkDeletion(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    /** @param dataflow the only one that may carry the link; null for whatever carries it */
    LineageResult delete(NodeKey source, NodeKey target, @Nullable NodeKey dataflow, Caller caller) {
        nodes.look();
        NodeView view = nodes.seenBy(caller);
        Map<NodeKey, Named> named = view.named(
                Stream.of(source, target, dataflow).filter(Objects::nonNull).toList());
        Set<Edge> links = view.shown(links(source, NodeView.id(source, named), target, NodeView.id(target, named)));
        Set<Edge> gone = dataflow == null ? links : carried(links, NodeView.id(dataflow, named));
        edges.remove(gone);
        nodes.prune(gone.stream().flatMap(Edge::nodes).toList());
        return LineageResult.unlinked(gone.size());
    }

    /** The links between two objects; those between an object and a dataflow are all that it has on that side of it. */
    private Set<Edge> links(NodeKey source, UUID from, NodeKey target, UUID to) {
        if (source.type() == NodeType.DATAFLOW) {
            return links(End.DATAFLOW, from, edge -> edge.target().equals(to));
        }
        return target.type() == NodeType.DATAFLOW
                ? links(End.DATAFLOW, to, edge -> edge.source().equals(from))
                : links(End.SOURCE, from, edge -> edge.target().equals(to));
    }

    private Set<Edge> links(End end, UUID node, Predicate<Edge> wanted) {
        return edges.at(end, List.of(node)).stream().filter(wanted).collect(toSet());
    }

    private static Set<Edge> carried(Set<Edge> links, UUID dataflow) {
        Set<Edge> carried =
                links.stream().filter(edge -> edge.dataflow().equals(dataflow)).collect(toSet());
        boolean byOthers = links.stream().anyMatch(edge -> !edge.isDirect() && !carried.contains(edge));
        if (!carried.isEmpty() && byOthers) {
            throw new BadRequest("The lineage belongs to another dataflow, too.");
        }
        return carried;
    }
}
