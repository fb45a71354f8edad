package dev.understudy.alation.core.field;

import dev.understudy.alation.core.account.People;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the objects that have one of the values wanted in any of the fields named. */
@Component
public class FieldSearch {

    private final CustomFieldRepository fields;
    private final FieldValues values;
    private final People people;

    FieldSearch(CustomFieldRepository fields, FieldValues values, People people) {
        this.fields = fields;
        this.values = values;
        this.people = people;
    }

    /**
     * What the objects hold in those of the fields in which they have what is wanted, in text, by their ids and the names given.
     *
     * @param seen other objects are not there, neither themselves nor in values
     * @throws BadRequest if there is no field of a name
     */
    public Map<Long, Map<String, String>> find(
            WantedValues wanted, String otype, boolean includeDeleted, ObjectView seen) {
        Map<Long, Map<String, String>> found = new TreeMap<>();
        wanted.byField()
                .forEach((name, any) -> ofField(name, otype, includeDeleted, seen)
                        .forEach((oid, printed) -> {
                            if (any.isEmpty() && !printed.isEmpty()
                                    || printed.stream().anyMatch(value -> isWanted(value, any))) {
                                found.computeIfAbsent(oid, id -> new LinkedHashMap<>())
                                        .put(name, String.join(";", printed));
                            }
                        }));
        return found;
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
        Map<Long, List<String>> found = new TreeMap<>();
        all.forEach(value -> found.putIfAbsent(value.ref().oid(), printed(value, identifiers)));
        sameName.stream()
                .filter(CustomField::isOwnText)
                .forEach(field -> ownTexts(field, otype, includeDeleted, seen)
                        .forEach((oid, text) -> found.putIfAbsent(oid, List.of(text))));
        return found;
    }

    private static Map<Long, String> ownTexts(
            CustomField field, String otype, boolean includeDeleted, ObjectView seen) {
        return field.id() == CustomField.TITLE
                ? seen.titles(otype, includeDeleted)
                : seen.descriptions(otype, includeDeleted);
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
}
