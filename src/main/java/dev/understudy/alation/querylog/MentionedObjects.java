package dev.understudy.alation.querylog;

import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.relational.RelationalObjects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the objects of the catalog that events mention: tables, the schemas that they lie in, and columns. */
final class MentionedObjects {

    private final ObjectView seen;

    MentionedObjects(ObjectView seen) {
        this.seen = seen;
    }

    /** For each event, in their order; with three queries for all of them. */
    List<Set<ObjectRef>> by(List<MentionedKeys> events) {
        Map<String, ObjectRef> tables = find(RelationalObjects.TABLE, events, MentionedKeys::candidates);
        events.forEach(event -> event.choose(tables.keySet()));
        Map<String, ObjectRef> schemas = find(RelationalObjects.SCHEMA, events, MentionedKeys::schemas);
        Map<String, ObjectRef> columns = find(RelationalObjects.COLUMN, events, MentionedKeys::columns);
        return events.stream()
                .map(event -> Stream.of(
                                found(event.tables(), tables),
                                found(event.schemas(), schemas),
                                found(event.columns(), columns))
                        .flatMap(Function.identity())
                        .collect(Collectors.toSet()))
                .toList();
    }

    private Map<String, ObjectRef> find(
            String otype, List<MentionedKeys> events, Function<MentionedKeys, Stream<String>> keysOf) {
        Set<String> keys = events.stream().flatMap(keysOf).collect(Collectors.toSet());
        Map<String, ObjectRef> found = new HashMap<>();
        seen.findByKeys(otype, keys)
                .forEach((key, sameKey) -> found.put(key, sameKey.get(0).ref()));
        return found;
    }

    private static Stream<ObjectRef> found(Stream<String> keys, Map<String, ObjectRef> objects) {
        return keys.flatMap(key -> Stream.ofNullable(objects.get(key)));
    }
}
