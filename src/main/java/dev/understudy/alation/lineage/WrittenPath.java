package dev.understudy.alation.lineage;

import java.util.ArrayList;
import java.util.List;

/** A path as clients write it: each object of a segment feeds each of the next, and dataflows pass on what feeds them. */
record WrittenPath(List<Segment> segments) {

    /**
     * What stands side by side.
     *
     * @param data all but the dataflows
     */
    record Segment(List<NodeKey> data, List<NodeKey> dataflows) {

        static Segment of(List<NodeKey> keys) {
            return new Segment(
                    keys.stream().filter(key -> key.type() != NodeType.DATAFLOW).toList(),
                    keys.stream().filter(key -> key.type() == NodeType.DATAFLOW).toList());
        }
    }

    boolean hasDataflowAtAnEnd() {
        return !segments.get(0).dataflows().isEmpty()
                || !segments.get(segments.size() - 1).dataflows().isEmpty();
    }

    /**
     * What it says, without dataflows as ends. Of several dataflows in a row each links what is before the first to what is behind the
     * last.
     *
     * @param links counts them as they are found: few words may say more than there is room for
     */
    List<Hop> hops(CountedLinks links) throws BadPath {
        List<Hop> hops = new ArrayList<>();
        for (int from = 0; from < segments.size() - 1; from++) {
            if (!segments.get(from).data().isEmpty()) {
                add(from, links, hops);
            }
        }
        return hops;
    }

    /** Those that begin at a segment. None is gone past without one dataflow more, so the way is no longer than what it links. */
    private void add(int from, CountedLinks links, List<Hop> hops) throws BadPath {
        List<NodeKey> sources = segments.get(from).data();
        List<NodeKey> through = new ArrayList<>();
        boolean passesOn = true;
        for (int to = from + 1; passesOn; to++) {
            Segment next = segments.get(to);
            if (!next.data().isEmpty()) {
                hops.add(links.counted(new Hop(sources, next.data(), List.copyOf(through))));
            }
            through.addAll(next.dataflows());
            passesOn = !next.dataflows().isEmpty();
        }
    }
}
