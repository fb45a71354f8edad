package dev.understudy.alation.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A path as clients write it: each object of a segment feeds each of the next, and dataflows pass on what feeds them. */
record WrittenPath(List<List<NodeKey>> segments) {

    /**
     * What it says, without dataflows as ends. Of several dataflows in a row each links what is before the first to what is behind the
     * last.
     */
    List<Hop> hops() {
        List<Hop> hops = new ArrayList<>();
        for (int from = 0; from < segments.size() - 1; from++) {
            add(data(from), data(from + 1), List.of(), hops);
            List<NodeKey> through = new ArrayList<>();
            for (int to = from + 2; to < segments.size() && !dataflows(to - 1).isEmpty(); to++) {
                through.addAll(dataflows(to - 1));
                add(data(from), data(to), List.copyOf(through), hops);
            }
        }
        return hops;
    }

    private static void add(List<NodeKey> from, List<NodeKey> to, List<NodeKey> through, List<Hop> hops) {
        if (!from.isEmpty() && !to.isEmpty()) {
            hops.add(new Hop(from, to, through));
        }
    }

    private List<NodeKey> data(int segment) {
        return only(segment, key -> key.type() != NodeType.DATAFLOW);
    }

    List<NodeKey> dataflows(int segment) {
        return only(segment, key -> key.type() == NodeType.DATAFLOW);
    }

    private List<NodeKey> only(int segment, Predicate<NodeKey> wanted) {
        return segments.get(segment).stream().filter(wanted).toList();
    }
}
