package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.access.Caller;
import dev.understudy.alation.lineage.AskedNodes.Asked;
import dev.understudy.alation.lineage.Edges.End;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Walks the graph from its roots, a level at a time: the links of all nodes of a level are one query, the nodes that they lead to for
 * the first time another. Each node is reached once, so circles end, and what many ways lead to costs no more than one.
 */
@Component
class GraphWalk {

    /** Of what a level leads to: dataflows stand between it and all else, so a limit cuts off none before what lies behind it. */
    private static final Comparator<Node> NEAREST_FIRST = Comparator.comparing(
                    (Node node) -> node.type() != NodeType.DATAFLOW)
            .thenComparing(Comparator.naturalOrder());

    private final Nodes nodes;
    private final Edges edges;

    GraphWalk(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    Graph walk(GraphRequest request, Caller caller) {
        Walk walk = new Walk(request, nodes.seenBy(caller));
        walk.begin();
        for (int hops = 0; hops < request.depth() && !walk.isOver(); hops++) {
            walk.hop(hops == 0 && request.type() == NodeType.DATAFLOW);
        }
        return walk.graph;
    }

    /** One walk on its way. */
    private final class Walk {

        private final GraphRequest request;
        private final NodeView view;
        private final Predicate<Node> wanted;
        private final Graph graph;
        private final Set<UUID> looked = new HashSet<>();
        private final Map<UUID, Node> known = new HashMap<>();
        private Set<UUID> level = Set.of();

        Walk(GraphRequest request, NodeView view) {
            this.request = request;
            this.view = view;
            this.wanted = WantedNodes.of(request, view.objects());
            this.graph = new Graph(request.limit());
        }

        void begin() {
            reach(request.roots(nodes.askedOf(view)).stream()
                    .map(Asked::node)
                    .filter(wanted)
                    .sorted()
                    .toList());
        }

        boolean isOver() {
            return level.isEmpty();
        }

        /** From all nodes of a level to the next, which are those that had not been reached before. */
        void hop(boolean isFromDataflows) {
            Set<Edge> links = edges.at(isFromDataflows ? End.DATAFLOW : near(), level, request.period());
            look(links);
            List<List<Node>> chains = links.stream()
                    .map(edge -> chain(edge, isFromDataflows))
                    .filter(chain -> known.keySet().containsAll(chain))
                    .map(chain -> chain.stream().map(known::get).toList())
                    .toList();
            reach(chains.stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted(NEAREST_FIRST)
                    .toList());
            chains.forEach(graph::link);
        }

        /** Those that are there for the first time, and find room, are the level to go on from. */
        private void reach(Collection<Node> nodes) {
            level = nodes.stream().filter(graph::add).map(Node::id).collect(toSet());
        }

        /** Asks once for each node that links lead to. */
        private void look(Set<Edge> links) {
            List<UUID> unseen =
                    links.stream().flatMap(Edge::nodes).filter(looked::add).toList();
            view.nodes(unseen).values().stream().filter(wanted).forEach(node -> known.put(node.id(), node));
        }

        /** The nodes of a link in the direction of the walk. */
        private List<UUID> chain(Edge edge, boolean isFromDataflow) {
            Stream<UUID> ends = request.isUpstream()
                    ? Stream.of(edge.target(), edge.dataflow(), edge.source())
                    : Stream.of(edge.source(), edge.dataflow(), edge.target());
            return ends.skip(isFromDataflow ? 1 : 0)
                    .filter(id -> !id.equals(Edge.DIRECTLY))
                    .toList();
        }

        private End near() {
            return request.isUpstream() ? End.TARGET : End.SOURCE;
        }
    }
}
