package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.lineage.NodeKey.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds out which keys name what is hidden from somebody. Of what a key names, and the table, the schema and the server that this lies
 * in, the nearest that the catalog has tells.
 */
final class HiddenKeys {

    private final Map<Place, Boolean> sights;
    private final Set<ObjectRef> servers;

    private HiddenKeys(Map<Place, Boolean> sights, Set<ObjectRef> servers) {
        this.sights = sights;
        this.servers = servers;
    }

    /** With a query for each type of objects and servers that the keys name or lie in. */
    static Set<NodeKey> among(Collection<NodeKey> keys, ObjectView seen) {
        Map<Place, Boolean> sights = new HashMap<>();
        keys.stream()
                .flatMap(key -> key.places().stream())
                .collect(groupingBy(Place::otype, mapping(Place::digest, toSet())))
                .forEach((otype, digests) -> seen.sights(otype, digests)
                        .forEach((digest, sight) -> sights.put(new Place(otype, digest), sight)));
        HiddenKeys hidden = new HiddenKeys(sights, seen.hidden(NodeView.servers(keys)));
        return keys.stream().filter(hidden::contains).collect(toSet());
    }

    private boolean contains(NodeKey key) {
        return key.places().stream()
                .map(sights::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(sight -> !sight)
                .orElseGet(() -> servers.contains(key.server()));
    }
}
