package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.object.KeyWatcher;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.lineage.Nodes.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links know objects by their keys, and follow one that gets another. What somebody says of what is hidden from them stays where it is,
 * and so do the links of a node that stands for another object, which differs in case only.
 */
@Component
class RekeyedNodes implements KeyWatcher {

    private final Nodes nodes;
    private final Edges edges;
    private final ObjectView objects;

    RekeyedNodes(Nodes nodes, Edges edges, ObjectIndex objects) {
        this.nodes = nodes;
        this.edges = edges;
        this.objects = objects.forTheSystem(); // links follow whoever may see the object
    }

    @Override
    public void rekeyed(List<NewKey> objects) {
        Map<UUID, Named> moved = new HashMap<>();
        objects.forEach(object -> NodeType.of(object.otype())
                .filter(type -> isMeant(type, object.before()))
                .ifPresent(type -> moved.put(named(type, object.before()).id(), named(type, object.after()))));
        moved.entrySet().removeIf(each -> each.getKey().equals(each.getValue().id()));
        Map<UUID, UUID> ids = new HashMap<>();
        moved.forEach((id, named) -> ids.put(id, named.id()));
        Set<Edge> former = edges.rename(ids);
        Set<UUID> linked =
                former.stream().flatMap(edge -> edge.renamed(ids).nodes()).collect(toSet());
        nodes.add(moved.values().stream()
                .filter(named -> linked.contains(named.id()))
                .toList());
        nodes.prune(ids.keySet());
    }

    /** Whether the node of a key was that of the object which had it in this very spelling. */
    private boolean isMeant(NodeType type, String before) {
        return objects.findByKey(type.otype(), before).isEmpty()
                || nodes.isSpelt(named(type, before).id(), before);
    }

    private static Named named(NodeType type, String key) {
        return new Named(NodeKey.of(type, key), false);
    }
}
