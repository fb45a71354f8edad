package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.lineage.Nodes.Named;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what somebody asks for by ids or keys, whether it is an object of the catalog or takes part in lineage without being one. */
final class AskedNodes {

    /**
     * What somebody asks for.
     *
     * @param node as it is in the graph, or would be if it took part
     */
    record Asked(Named named, Node node) {}

    private static final String COLUMNS_OF =
            "select n.id from lineage_node n where n.table_digest = :digest and n.veiled = :veiled";

    private final JdbcClient sql;
    private final Containment containment;
    private final NodeView view;

    AskedNodes(JdbcClient sql, Containment containment, NodeView view) {
        this.sql = sql;
        this.containment = containment;
        this.view = view;
    }

    /** What ids name in the catalog. */
    Collection<Asked> byIds(NodeType type, Collection<Long> ids) {
        List<ObjectRef> refs =
                ids.stream().map(id -> new ObjectRef(type.otype(), id)).toList();
        return asked(
                type,
                view.objects().all(refs).values().stream()
                        .filter(object -> !object.deleted())
                        .toList());
    }

    /** What keys name: objects of the catalog, and what takes part in lineage without being one. */
    Collection<Asked> byKeys(NodeType type, Collection<String> texts) {
        Set<String> keys = texts.stream().map(Texts::strip).collect(toSet());
        Map<NodeKey, List<CatalogObject>> objects = objects(type, keys);
        Set<NodeKey> others = keys.stream()
                .flatMap(key -> NodeKey.read(type, key).stream())
                .filter(key -> !objects.containsKey(key))
                .collect(toSet());
        List<Asked> found = new ArrayList<>(
                asked(type, objects.values().stream().flatMap(List::stream).toList()));
        found.addAll(existing(view.named(others).values()));
        return found;
    }

    /** The objects that keys name, but for those that name something else in the graph. */
    private Map<NodeKey, List<CatalogObject>> objects(NodeType type, Set<String> keys) {
        Map<NodeKey, List<CatalogObject>> objects = new HashMap<>();
        view.objects()
                .findByKeys(type.otype(), keys)
                .forEach((key, found) -> objects.put(NodeKey.of(type, key), found));
        Set<NodeKey> prefixed = view.inGraphWithPrefix(objects.keySet());
        objects.entrySet()
                .removeIf(each -> prefixed.contains(each.getKey())
                        && each.getValue().stream()
                                .noneMatch(object -> NodeKey.of(type, object.key())
                                        .digest()
                                        .equals(each.getKey().digest())));
        return objects;
    }

    /**
     * The nodes of what belongs to an object and takes part in lineage for itself: of a table all columns, also such as the catalog does
     * not have; of what has columns in a BI server those that the catalog has below it.
     */
    Set<UUID> partsOf(Asked whole) {
        Node node = whole.node();
        if (node.type() == NodeType.TABLE) {
            return sql.sql(COLUMNS_OF)
                    .param("digest", whole.named().key().digest())
                    .param("veiled", whole.named().veiled())
                    .query(UUID.class)
                    .set();
        }
        return node.type().isBi() && node.oid() != null
                ? columnsBelow(new ObjectRef(node.type().otype(), node.oid()))
                : Set.of();
    }

    private Set<UUID> columnsBelow(ObjectRef ref) {
        Set<ObjectRef> below = containment.below(List.of(ref)).getOrDefault(ref, Set.of());
        return view.objects().all(below).values().stream()
                .flatMap(object -> NodeType.of(object.ref().otype())
                        .filter(NodeType::isColumn)
                        .map(type -> NodeKey.of(type, object.key()).id(false))
                        .stream())
                .collect(toSet());
    }

    private List<Asked> asked(NodeType type, Collection<CatalogObject> objects) {
        Map<NodeKey, Long> oids = new LinkedHashMap<>();
        objects.forEach(object ->
                oids.putIfAbsent(NodeKey.of(type, object.key()), object.ref().oid()));
        Collection<Named> named = view.named(oids.keySet()).values();
        Map<UUID, Node> inGraph = view.nodes(named.stream().map(Named::id).toList());
        return named.stream()
                .map(each -> new Asked(
                        each,
                        inGraph.getOrDefault(
                                each.id(), new Node(each.id(), type, each.key().shown(), oids.get(each.key())))))
                .toList();
    }

    private List<Asked> existing(Collection<Named> named) {
        Map<UUID, Node> there = view.nodes(named.stream().map(Named::id).toList());
        return named.stream()
                .filter(each -> there.containsKey(each.id()))
                .map(each -> new Asked(each, Objects.requireNonNull(there.get(each.id()))))
                .toList();
    }
}
