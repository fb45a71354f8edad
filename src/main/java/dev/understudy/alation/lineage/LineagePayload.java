package dev.understudy.alation.lineage;

import dev.understudy.alation.core.web.AlationJson;
import java.util.Collection;
import java.util.List;

/**
 * Dataflows, and paths: each object of a segment feeds each object of the next.
 *
 * @param dataflowObjects dataflows of the catalog
 * @param paths each of two segments, or of three with a dataflow in the middle
 */
@AlationJson
record LineagePayload(Collection<DataflowPayload> dataflowObjects, List<List<List<NodePayload>>> paths) {

    static LineagePayload of(Collection<DataflowState> dataflows, List<List<List<Node>>> paths) {
        return new LineagePayload(
                dataflows.stream().map(DataflowPayload::of).toList(),
                paths.stream().map(LineagePayload::path).toList());
    }

    private static List<List<NodePayload>> path(List<List<Node>> segments) {
        return segments.stream()
                .map(segment -> segment.stream().map(NodePayload::of).toList())
                .toList();
    }
}
