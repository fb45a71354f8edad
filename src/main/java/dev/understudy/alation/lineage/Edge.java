package dev.understudy.alation.lineage;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One thing feeds another, by the ids of their nodes.
 *
 * @param dataflow what it does so through; {@link #DIRECTLY} if through nothing
 */
record Edge(UUID source, UUID target, UUID dataflow) {

    /** Stands in the place of a dataflow, so that edges have a key. */
    static final UUID DIRECTLY = new UUID(0, 0);

    boolean isDirect() {
        return dataflow.equals(DIRECTLY);
    }

    /** All nodes that it names. */
    Stream<UUID> nodes() {
        return isDirect() ? Stream.of(source, target) : Stream.of(source, target, dataflow);
    }

    /** The same with other nodes instead of some. */
    Edge renamed(Map<UUID, UUID> nodes) {
        return new Edge(
                nodes.getOrDefault(source, source),
                nodes.getOrDefault(target, target),
                nodes.getOrDefault(dataflow, dataflow));
    }

    boolean isAmong(Set<UUID> known) {
        return nodes().allMatch(known::contains);
    }
}
