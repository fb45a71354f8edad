package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.KeyDigest;
import dev.understudy.alation.core.key.KeyForm;
import dev.understudy.alation.core.key.ObjectKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What keys name, of all that somebody sees.
 *
 * @param byDigests looks objects up by the digests of their keys
 */
record KeyedObjects(VirtualSources virtualSources, Function<Set<String>, Map<String, List<CatalogObject>>> byDigests) {

    /**
     * By key as it is spelt. What names nothing in a virtual source is looked for once more, without what may stand before the schema
     * there.
     */
    Map<String, List<CatalogObject>> find(String otype, Collection<String> keys) {
        Map<String, ObjectKey> asked = read(otype, keys);
        Map<String, List<CatalogObject>> found = named(asked);
        asked.keySet().removeAll(found.keySet());
        found.putAll(named(ofVirtualSources(asked)));
        return found;
    }

    /** Those that have something before the schema of a virtual source and name nothing with it, by key as it is spelt: without it. */
    Map<String, ObjectKey> bare(String otype, Collection<String> keys) {
        Map<String, ObjectKey> asked = read(otype, keys);
        Map<String, ObjectKey> bare = ofVirtualSources(asked);
        asked.keySet().retainAll(bare.keySet());
        bare.keySet().removeAll(named(asked).keySet());
        return bare;
    }

    private static Map<String, ObjectKey> read(String otype, Collection<String> keys) {
        Map<String, ObjectKey> read = new HashMap<>();
        keys.forEach(key -> read.computeIfAbsent(key, text -> ObjectKeys.of(otype, text)));
        return read;
    }

    /** Without what may stand before the schema; others are left out. */
    private Map<String, ObjectKey> ofVirtualSources(Map<String, ObjectKey> keys) {
        Map<String, ObjectKey> bare = new HashMap<>();
        keys.forEach((text, key) -> key.withoutPrefix().ifPresent(other -> bare.put(text, other)));
        if (!bare.isEmpty()) {
            Set<Long> virtual = virtualSources.all();
            bare.values().removeIf(key -> !virtual.contains(Objects.requireNonNull(key.root())));
        }
        return bare;
    }

    /** What keys name, each by the text that it goes by. */
    private Map<String, List<CatalogObject>> named(Map<String, ObjectKey> keys) {
        Map<String, String> digests = new HashMap<>();
        keys.forEach((text, key) -> digests.put(text, KeyDigest.of(key.identity())));
        Map<String, List<CatalogObject>> found = byDigests.apply(Set.copyOf(digests.values()));
        Map<String, List<CatalogObject>> byText = new HashMap<>();
        digests.forEach((text, digest) -> {
            if (found.containsKey(digest)) {
                byText.put(text, meant(Objects.requireNonNull(keys.get(text)), found.get(digest)));
            }
        });
        return byText;
    }

    /** External ids in a BI server may differ in case only: then the one that is spelt so is meant, if there is one. */
    private static List<CatalogObject> meant(ObjectKey key, List<CatalogObject> objects) {
        if (objects.size() == 1 || key.form() != KeyForm.BI) {
            return objects;
        }
        List<CatalogObject> exact = objects.stream()
                .filter(object -> object.key().equals(key.shown()))
                .toList();
        return exact.isEmpty() ? objects : exact;
    }
}
