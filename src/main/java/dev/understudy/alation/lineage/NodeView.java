package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.lineage.Nodes.Named;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The nodes of the graph as somebody sees them. What is hidden from somebody is as good as absent: who names it means another node, a
 * veiled one, which is temporary for ever and seen only by those from whom the same is hidden.
 */
final class NodeView {

    private static final String NODES = """
            select n.id, n.otype, n.node_key, n.veiled
            from unnest(cast(:ids as varchar array)) as r (id)
            left join lineage_node n on n.id = cast(r.id as uuid)
            where n.id is not null""";

    /**
     * A node as it is stored.
     *
     * @param digest that objects with its key have in the index
     */
    private record Stored(UUID id, NodeType type, String key, String digest, boolean veiled) {

        static Stored of(ResultSet row) throws SQLException {
            NodeType type = NodeType.of(row.getString(2)).orElseThrow();
            String key = row.getString(3);
            return new Stored(
                    row.getObject(1, UUID.class),
                    type,
                    key,
                    KeyPlace.of(type.otype(), ObjectKeys.of(type.otype(), key)).digest(),
                    row.getBoolean(4));
        }

        boolean isThere(Set<NodeKey> hidden) {
            return veiled == (!hidden.isEmpty() && hidden.contains(named()));
        }

        NodeKey named() {
            return NodeKey.of(type, key);
        }

        boolean mayHaveObject() {
            return !veiled && type != NodeType.EXTERNAL;
        }

        Node node(List<CatalogObject> objects) {
            if (!mayHaveObject() || objects.isEmpty()) {
                return new Node(id, type, key, null);
            }
            CatalogObject object = objects.stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElse(objects.get(0));
            return new Node(
                    id,
                    type,
                    NodeKey.of(type, object.key()).shown(),
                    object.ref().oid());
        }
    }

    private final JdbcClient sql;
    private final ObjectView seen;

    NodeView(JdbcClient sql, ObjectView seen) {
        this.sql = sql;
        this.seen = seen;
    }

    /** The catalog behind it. */
    ObjectView objects() {
        return seen;
    }

    /** Those of the nodes that are there for whoever looks, by their ids: a query for them, and one for the objects of each type. */
    Map<UUID, Node> nodes(Collection<UUID> ids) {
        Map<UUID, Node> found = new HashMap<>();
        stored(ids).stream().collect(groupingBy(Stored::type)).forEach((type, ofType) -> {
            Map<String, List<CatalogObject>> objects = seen.findByDigests(
                    type.otype(),
                    ofType.stream()
                            .filter(Stored::mayHaveObject)
                            .map(Stored::digest)
                            .collect(toSet()));
            ofType.forEach(each -> found.put(each.id(), each.node(objects.getOrDefault(each.digest(), List.of()))));
        });
        return found;
    }

    /** Those of the edges that name nothing hidden. */
    Set<Edge> shown(Set<Edge> all) {
        Set<UUID> there =
                nodes(all.stream().flatMap(Edge::nodes).collect(toSet())).keySet();
        return all.stream().filter(edge -> edge.isAmong(there)).collect(toSet());
    }

    private List<Stored> stored(Collection<UUID> ids) {
        List<Stored> all = SqlArrays.batches(ids)
                .flatMap(batch -> sql
                        .sql(NODES)
                        .param(
                                "ids",
                                SqlArrays.texts(
                                        batch.stream().map(UUID::toString).toList()))
                        .query((row, number) -> Stored.of(row))
                        .list()
                        .stream())
                .toList();
        Set<NodeKey> hidden = seen.isOfEverything()
                ? Set.of()
                : HiddenKeys.among(all.stream().map(Stored::named).collect(toSet()), seen);
        return all.stream().filter(each -> each.isThere(hidden)).toList();
    }

    /** The nodes that keys mean. */
    Map<NodeKey, Named> named(Collection<NodeKey> keys) {
        Map<NodeKey, NodeKey> meant = meant(keys);
        Set<NodeKey> hidden = seen.isOfEverything() ? Set.of() : HiddenKeys.among(meant.values(), seen);
        Map<NodeKey, Named> named = new HashMap<>();
        meant.forEach((key, node) -> named.put(key, new Named(node, hidden.contains(node))));
        return named;
    }

    /** Of the node that a key means. */
    static UUID id(NodeKey key, Map<NodeKey, Named> named) {
        return Objects.requireNonNull(named.get(key)).id();
    }

    /** Without what may stand before the schemas of virtual sources, unless the catalog or the graph has something with it. */
    private Map<NodeKey, NodeKey> meant(Collection<NodeKey> keys) {
        Map<NodeKey, NodeKey> meant = new HashMap<>();
        keys.forEach(key -> meant.put(key, key));
        Set<NodeKey> prefixed = inGraphWithPrefix(keys);
        meant.keySet().stream().collect(groupingBy(NodeKey::type)).forEach((type, ofType) -> {
            Map<String, ObjectKey> others = seen.meantInVirtualSources(
                    type.otype(), ofType.stream().map(NodeKey::shown).toList());
            ofType.stream()
                    .filter(key -> !prefixed.contains(key))
                    .forEach(key -> Optional.ofNullable(others.get(key.shown()))
                            .ifPresent(other -> meant.put(key, NodeKey.of(type, other.shown()))));
        });
        return meant;
    }

    /**
     * Those that take part in lineage with what may stand before the schemas of virtual sources: by a dataset, or because there was no
     * such source when they were written. They can be asked for, and can go, by that key.
     */
    Set<NodeKey> inGraphWithPrefix(Collection<NodeKey> keys) {
        Map<UUID, NodeKey> nodes = new HashMap<>();
        keys.stream()
                .filter(key -> ObjectKeys.of(key.type().otype(), key.shown())
                        .withoutPrefix()
                        .isPresent())
                .forEach(key -> Stream.of(true, false).forEach(veiled -> nodes.put(key.id(veiled), key)));
        return stored(nodes.keySet()).stream()
                .flatMap(node -> Stream.ofNullable(nodes.get(node.id())))
                .collect(toSet());
    }

    /** The nodes of dataflows, by their external ids as they are given. */
    Map<String, UUID> dataflows(Collection<String> externalIds) {
        Map<String, UUID> ids = new HashMap<>();
        named(externalIds.stream()
                        .map(externalId -> NodeKey.of(NodeType.DATAFLOW, externalId))
                        .toList())
                .forEach((key, node) -> ids.put(key.shown(), node.id()));
        return ids;
    }
}
