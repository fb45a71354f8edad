package dev.understudy.alation.lineage;

import dev.understudy.alation.core.object.KeyWatcher;
import dev.understudy.alation.lineage.Nodes.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links know objects by their keys, and follow one that gets another. What somebody says of what is hidden from them stays where it is. */
@Component
class RekeyedNodes implements KeyWatcher {

    private final Nodes nodes;
    private final Edges edges;

    RekeyedNodes(Nodes nodes, Edges edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    @Override
    public void rekeyed(List<NewKey> objects) {
        Map<UUID, Named> moved = new HashMap<>();
        objects.forEach(object -> NodeType.of(object.otype())
                .ifPresent(type -> moved.put(id(type, object.before()), named(type, object.after()))));
        moved.entrySet().removeIf(each -> each.getKey().equals(each.getValue().id()));
        Map<UUID, UUID> ids = new HashMap<>();
        moved.forEach((id, named) -> ids.put(id, named.id()));
        Set<Edge> former = edges.rename(ids);
        nodes.add(moved.values().stream()
                .filter(named -> former.stream().anyMatch(edge -> edge.renamed(ids).isOf(named.id())))
                .toList());
        nodes.prune(ids.keySet());
    }

    private static UUID id(NodeType type, String key) {
        return named(type, key).id();
    }

    private static Named named(NodeType type, String key) {
        return new Named(NodeKey.of(type, key), false);
    }
}
