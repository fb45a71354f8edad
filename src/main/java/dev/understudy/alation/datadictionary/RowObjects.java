package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectKeys;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the objects that rows name, and refuses those that do not lie below the upload's top. Many rows are looked at together, with
 * one look for each type.
 */
@Component
class RowObjects {

    private final Containment containment;

    RowObjects(Containment containment) {
        this.containment = containment;
    }

    /** Tells each sound row what it is for, or refuses it. */
    void find(List<DictionaryRow> rows, Upload upload, ObjectView seen) {
        List<RowName> names = rows.stream()
                .filter(DictionaryRow::isSound)
                .map(row -> RowName.read(row, upload))
                .flatMap(Optional::stream)
                .toList();
        Map<RowName, List<CatalogObject>> found = found(names, seen);
        Set<ObjectRef> inside =
                inside(found.values().stream().flatMap(List::stream).toList(), upload);
        found.forEach((name, objects) -> settle(name.row(), objects, inside, upload));
    }

    private static void settle(DictionaryRow row, List<CatalogObject> found, Set<ObjectRef> inside, Upload upload) {
        List<ObjectRef> fitting =
                found.stream().map(CatalogObject::ref).filter(inside::contains).toList();
        ObjectRef top = upload.top().ref();
        if (fitting.size() == 1) {
            row.isFor(fitting.get(0));
        } else if (fitting.size() > 1) {
            row.refuse("Multiple objects were found for this key");
        } else if (found.isEmpty()) {
            row.refuse("Object not found");
        } else {
            row.refuse("The object does not lie in %s %d".formatted(top.otype(), top.oid()));
        }
    }

    private static Map<RowName, List<CatalogObject>> found(List<RowName> names, ObjectView seen) {
        Map<ObjectRef, CatalogObject> byRef = seen.all(
                names.stream().flatMap(name -> name.ref().stream()).distinct().toList());
        Map<String, Map<String, List<CatalogObject>>> byKey = byKey(names, seen);
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> name.ref().map(ref -> live(ref, byRef)).orElseGet(() -> likeliest(name, byKey))));
    }

    private static List<CatalogObject> live(ObjectRef ref, Map<ObjectRef, CatalogObject> known) {
        return Stream.ofNullable(known.get(ref))
                .filter(object -> !object.deleted())
                .toList();
    }

    /** What the key names of the likeliest type of which it names anything. */
    private static List<CatalogObject> likeliest(RowName name, Map<String, Map<String, List<CatalogObject>>> byKey) {
        return name.otypes().stream()
                .map(otype -> byKey.getOrDefault(otype, Map.of()).getOrDefault(name.key(), List.of()))
                .filter(ofType -> !ofType.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By type, then by key. */
    private static Map<String, Map<String, List<CatalogObject>>> byKey(List<RowName> names, ObjectView seen) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (RowName name : names) {
            for (String otype : name.otypes()) {
                wanted.computeIfAbsent(otype, type -> new HashSet<>()).add(name.key());
            }
        }
        Map<String, Map<String, List<CatalogObject>>> byKey = new HashMap<>();
        wanted.forEach((otype, keys) -> byKey.put(otype, seen.findByKeys(otype, keys)));
        return byKey;
    }

    /** What belongs to a data source tells by its key where it lies. */
    private Set<ObjectRef> inside(Collection<CatalogObject> objects, Upload upload) {
        if (upload.hierarchy() == Hierarchy.RELATIONAL) {
            ObjectKey top = key(upload.top());
            return objects.stream()
                    .filter(object -> encloses(top, key(object)))
                    .map(CatalogObject::ref)
                    .collect(Collectors.toSet());
        }
        ObjectRef top = upload.top().ref();
        Set<ObjectRef> inside = containment.lyingBelow(
                top, objects.stream().map(CatalogObject::ref).distinct().toList());
        inside.add(top);
        return inside;
    }

    private static ObjectKey key(CatalogObject object) {
        return ObjectKeys.of(object.ref().otype(), object.key());
    }

    private static boolean encloses(ObjectKey top, ObjectKey object) {
        int depth = top.names().size();
        return Objects.equals(top.dataSource(), object.dataSource())
                && depth <= object.names().size()
                && lower(top.names()).equals(lower(object.names().subList(0, depth)));
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
