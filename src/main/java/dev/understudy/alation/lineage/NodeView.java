package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.KeyPlace;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.lineage.Nodes.Named;
import dev.understudy.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static final String COLUMNS_OF =
            "select n.id from lineage_node n where n.table_digest = :digest and n.veiled = :veiled";

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
    private final Containment containment;

    NodeView(JdbcClient sql, ObjectView seen, Containment containment) {
        this.sql = sql;
        this.seen = seen;
        this.containment = containment;
    }

    /**
     * What somebody asks for.
     *
     * @param node as it is in the graph, or would be if it took part
     */
    record Asked(Named named, Node node) {}

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
    private Set<NodeKey> inGraphWithPrefix(Collection<NodeKey> keys) {
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

    /** What ids name in the catalog. */
    Collection<Asked> byIds(NodeType type, Collection<Long> ids) {
        List<ObjectRef> refs =
                ids.stream().map(id -> new ObjectRef(type.otype(), id)).toList();
        return asked(
                type,
                seen.all(refs).values().stream()
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
        found.addAll(existing(named(others).values()));
        return found;
    }

    /** The objects that keys name, but for those that name something else in the graph. */
    private Map<NodeKey, List<CatalogObject>> objects(NodeType type, Set<String> keys) {
        Map<NodeKey, List<CatalogObject>> objects = new HashMap<>();
        seen.findByKeys(type.otype(), keys).forEach((key, found) -> objects.put(NodeKey.of(type, key), found));
        Set<NodeKey> prefixed = inGraphWithPrefix(objects.keySet());
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
        return seen.all(below).values().stream()
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
        Collection<Named> named = named(oids.keySet()).values();
        Map<UUID, Node> inGraph = nodes(named.stream().map(Named::id).toList());
        return named.stream()
                .map(each -> new Asked(
                        each,
                        inGraph.getOrDefault(
                                each.id(), new Node(each.id(), type, each.key().shown(), oids.get(each.key())))))
                .toList();
    }

    private List<Asked> existing(Collection<Named> named) {
        Map<UUID, Node> there = nodes(named.stream().map(Named::id).toList());
        return named.stream()
                .filter(each -> there.containsKey(each.id()))
                .map(each -> new Asked(each, Objects.requireNonNull(there.get(each.id()))))
                .toList();
    }

    /** What keys begin with. */
    static Set<ObjectRef> servers(Collection<NodeKey> keys) {
        return keys.stream().flatMap(key -> Stream.ofNullable(key.server())).collect(toSet());
    }
}
