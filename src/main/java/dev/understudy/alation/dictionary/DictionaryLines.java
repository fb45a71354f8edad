package dev.understudy.alation.dictionary;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.error.BadRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the objects that have one of the values wanted in any of the fields named. */
@Component
class DictionaryLines {

    private final CustomFieldRepository fields;
    private final FieldValues values;
    private final People people;
    private final JsonMapper json;

    DictionaryLines(CustomFieldRepository fields, FieldValues values, People people, JsonMapper json) {
        this.fields = fields;
        this.values = values;
        this.people = people;
        this.json = json;
    }

    /**
     * One line for each object.
     *
     * @param wanted by name of the field the values wanted; any value if there are none
     * @param seen other objects are not there, neither themselves nor in values
     */
    String of(String otype, Map<String, List<String>> wanted, boolean includeDeleted, ObjectView seen) {
        Map<Long, Map<String, String>> shown = new TreeMap<>();
        wanted.forEach((name, any) -> ofField(name, otype, includeDeleted, seen).forEach((oid, printed) -> {
            if (any.isEmpty() && !printed.isEmpty() || printed.stream().anyMatch(value -> isWanted(value, any))) {
                shown.computeIfAbsent(oid, id -> new LinkedHashMap<>()).put(name, String.join(";", printed));
            }
        }));
        Map<ObjectRef, CatalogObject> known = seen.all(
                shown.keySet().stream().map(oid -> new ObjectRef(otype, oid)).toList());
        StringBuilder lines = new StringBuilder();
        shown.forEach((oid, row) -> Stream.ofNullable(known.get(new ObjectRef(otype, oid)))
                .forEach(object -> lines.append(line(object.key(), row)).append('\n')));
        return lines.toString();
    }

    /** By object id what the field holds, as it is printed: texts, options one by one, references with their type. */
    private Map<Long, List<String>> ofField(String name, String otype, boolean includeDeleted, ObjectView seen) {
        List<CustomField> sameName = fields.findByNames(List.of(name.toLowerCase(Locale.ROOT)));
        if (sameName.isEmpty()) {
            throw new BadRequest("Cannot find custom field: " + name);
        }
        List<FieldValue> all = sameName.stream()
                .flatMap(field -> values.ofField(field.id(), otype, includeDeleted, seen).stream())
                .toList();
        Map<ObjectRef, String> identifiers = identifiers(all, seen);
        return all.stream()
                .collect(Collectors.toMap(
                        value -> value.ref().oid(),
                        value -> printed(value, identifiers),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private Map<ObjectRef, String> identifiers(List<FieldValue> all, ObjectView seen) {
        List<ObjectRef> refs = all.stream()
                .flatMap(value -> value.references().stream())
                .distinct()
                .toList();
        Map<ObjectRef, String> identifiers = new HashMap<>();
        seen.all(refs).forEach((ref, object) -> identifiers.put(ref, object.key()));
        people.profiles(refs)
                .forEach((ref, profile) ->
                        identifiers.put(ref, ref.otype().equals(People.USER) ? profile.email() : profile.name()));
        return identifiers;
    }

    private static List<String> printed(FieldValue value, Map<ObjectRef, String> identifiers) {
        if (value.fieldType() == FieldType.OBJECT_SET) {
            return value.references().stream()
                    .filter(identifiers::containsKey)
                    .map(ref -> Objects.requireNonNull(identifiers.get(ref)) + ":" + ref.otype())
                    .toList();
        }
        return value.fieldType() == FieldType.MULTI_PICKER
                ? value.value().valueStream().map(JsonNode::asString).toList()
                : List.of(value.value().asString());
    }

    /** A reference may be named with its type or without. */
    private static boolean isWanted(String printed, List<String> any) {
        int colon = printed.lastIndexOf(':');
        return any.stream()
                .anyMatch(wanted -> wanted.equalsIgnoreCase(printed)
                        || colon > 0 && wanted.equalsIgnoreCase(printed.substring(0, colon)));
    }

    /** Spaced as Python writes it. */
    private String line(String key, Map<String, String> row) {
        return Stream.concat(Stream.of(Map.entry("key", key)), row.entrySet().stream())
                .map(entry ->
                        json.writeValueAsString(entry.getKey()) + ": " + json.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
