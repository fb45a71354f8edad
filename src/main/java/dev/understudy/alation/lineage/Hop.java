package dev.understudy.alation.lineage;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a path as it is written: each of the sources feeds each of the targets.
 *
 * @param dataflows what they do so through; none if directly
 */
record Hop(List<NodeKey> sources, List<NodeKey> targets, List<NodeKey> dataflows) {

    /** How many edges it makes. */
    long size() {
        return (long) sources.size() * targets.size() * Math.max(dataflows.size(), 1);
    }

    Stream<NodeKey> keys() {
        return Stream.of(sources, targets, dataflows).flatMap(List::stream);
    }

    Stream<Edge> edges(Function<NodeKey, UUID> id) {
        List<UUID> through = dataflows.isEmpty()
                ? List.of(Edge.DIRECTLY)
                : dataflows.stream().map(id).toList();
        List<UUID> to = targets.stream().map(id).toList();
        return sources.stream()
                .map(id)
                .flatMap(source -> to.stream()
                        .flatMap(target -> through.stream().map(dataflow -> new Edge(source, target, dataflow))));
    }
}
