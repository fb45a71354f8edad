package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The objects that keys name, with one query for each type. What is deleted or hidden is named by none. */
final class KeyedObjects {

    private final Map<String, Map<String, List<CatalogObject>>> byType = new HashMap<>();

    private KeyedObjects() {}

    /** Those that keys name whose type is known. */
    static KeyedObjects of(Map<MeasuredType, List<String>> keys, ObjectView seen) {
        KeyedObjects objects = new KeyedObjects();
        keys.forEach((type, ofType) -> objects.byType.put(type.otype(), seen.findByKeys(type.otype(), ofType)));
        return objects;
    }

    /** Those that keys name which may be of any type. */
    static KeyedObjects of(List<String> keys, ObjectView seen) {
        return of(Arrays.stream(MeasuredType.values()).collect(Collectors.toMap(type -> type, type -> keys)), seen);
    }

    Optional<ObjectRef> find(String key, MeasuredType type) {
        return find(key, type.otype());
    }

    /** The likeliest of what the key may name. */
    Optional<ObjectRef> find(String key) {
        return ObjectKeys.relationalTypes(key).stream()
                .flatMap(otype -> find(key, otype).stream())
                .findFirst();
    }

    private Optional<ObjectRef> find(String key, String otype) {
        return byType.getOrDefault(otype, Map.of()).getOrDefault(key, List.of()).stream()
                .map(CatalogObject::ref)
                .findFirst();
    }
}
