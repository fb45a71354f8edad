package dev.understudy.alation.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the graph, node by node, the nearest first.
 *
 * @param graph nodes with those that come next
 * @param direction as it was asked for
 * @param requestId as it was given, or a new one
 * @param pagination left out of the last batch
 */
@AlationJson
@JsonInclude(JsonInclude.Include.NON_NULL)
record GraphPayload(
        List<NodeOfGraph> graph,
        String direction,
        String requestId,
        @JsonProperty("Pagination") @Nullable Pagination pagination) {

    /**
     * A node.
     *
     * @param id of the object; the key if the catalog has none
     * @param fullyQualifiedName the key
     * @param isTemp true if the catalog should have it, and has not; left out otherwise
     * @param isExternal true of what is outside of the catalog; left out otherwise
     * @param neighbors what comes next in the direction
     */
    @AlationJson
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NodeOfGraph(
            Object id,
            String otype,
            String fullyQualifiedName,
            @Nullable Boolean isTemp,
            @Nullable Boolean isExternal,
            List<Neighbor> neighbors) {}

    /**
     * A node that comes next.
     *
     * @param id of the object; the key if the catalog has none
     * @param fullyQualifiedName the key
     */
    @AlationJson
    record Neighbor(Object id, String otype, String fullyQualifiedName) {

        static Neighbor of(Node node) {
            return new Neighbor(node.name(), node.type().otype(), node.key());
        }
    }

    /**
     * How to go on.
     *
     * @param cursor of the next batch
     * @param batchSize of nodes in one answer
     * @param hasMore true: there are more batches
     */
    @AlationJson
    record Pagination(int cursor, int batchSize, boolean hasMore) {}

    static GraphPayload of(Graph graph, GraphRequest request) {
        List<Node> all = graph.nodes();
        int from = Math.min(request.cursor(), all.size());
        int to = (int) Math.min((long) from + request.batchSize(), all.size());
        return new GraphPayload(
                all.subList(from, to).stream()
                        .map(node -> node(node, graph.next(node)))
                        .toList(),
                request.isUpstream() ? "upstream" : "downstream",
                request.requestId(),
                to < all.size() ? new Pagination(to, request.batchSize(), true) : null);
    }

    private static NodeOfGraph node(Node node, List<Node> next) {
        return new NodeOfGraph(
                node.name(),
                node.type().otype(),
                node.key(),
                node.isTemporary() ? true : null,
                node.type() == NodeType.EXTERNAL ? true : null,
                next.stream().map(Neighbor::of).toList());
    }
}
