package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Puts edges together to paths: as few as say all of it, and nothing else. */
final class Paths {

    private Paths() {}

    /**
     * Paths of two segments, or of three with a dataflow in the middle; of each dataflow those sources share one that feed the same
     * targets.
     *
     * @param nodes those that the edges name
     */
    static List<List<List<Node>>> of(Collection<Edge> edges, Map<UUID, Node> nodes) {
        List<List<List<Node>>> paths = new ArrayList<>();
        edges.stream()
                .collect(groupingBy(edge -> dataflow(edge, nodes), () -> new TreeMap<>(Paths::compare), toList()))
                .forEach((dataflow, through) -> bySources(through, nodes).forEach((targets, sources) -> {
                    List<List<Node>> path = new ArrayList<>(List.of(sources));
                    dataflow.ifPresent(node -> path.add(List.of(node)));
                    path.add(List.copyOf(targets));
                    paths.add(path);
                }));
        return paths;
    }

    /** Those sources together that feed the same targets. */
    private static Map<SortedSet<Node>, List<Node>> bySources(List<Edge> edges, Map<UUID, Node> nodes) {
        Map<Node, TreeSet<Node>> targets = edges.stream()
                .collect(groupingBy(
                        edge -> node(edge.source(), nodes),
                        TreeMap::new,
                        mapping(edge -> node(edge.target(), nodes), toCollection(TreeSet::new))));
        Map<SortedSet<Node>, List<Node>> sources = new LinkedHashMap<>();
        targets.forEach((source, fed) ->
                sources.computeIfAbsent(fed, each -> new ArrayList<>()).add(source));
        return sources;
    }

    private static Optional<Node> dataflow(Edge edge, Map<UUID, Node> nodes) {
        return edge.isDirect() ? Optional.empty() : Optional.of(node(edge.dataflow(), nodes));
    }

    private static Node node(UUID id, Map<UUID, Node> nodes) {
        return Objects.requireNonNull(nodes.get(id));
    }

    /** What is linked directly goes first. */
    private static int compare(Optional<Node> one, Optional<Node> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isPresent(), other.isPresent());
    }
}
