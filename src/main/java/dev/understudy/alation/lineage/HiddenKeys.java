package dev.understudy.alation.lineage;

import static java.util.stream.Collectors.toSet;

import dev.understudy.alation.core.object.KeySights;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.Set;

/**
 * Finds out which keys name what is hidden from somebody. Of what a key names, and the table, the schema and the server that this lies
 * in, the nearest that the catalog has tells.
 */
final class HiddenKeys {

    private HiddenKeys() {}

    /** With a query for each type of objects and servers that the keys name or lie in. */
    static Set<NodeKey> among(Collection<NodeKey> keys, ObjectView seen) {
        KeySights sights = KeySights.of(keys.stream().flatMap(key -> key.places().stream()), seen);
        Set<ObjectRef> servers = seen.hidden(NodeKey.servers(keys));
        return keys.stream()
                .filter(key -> sights.ofNearest(key.places())
                        .map(sight -> !sight)
                        .orElseGet(() -> servers.contains(key.server())))
                .collect(toSet());
    }
}
