package dev.understudy.alation.core.field;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.BadRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the objects that have one of the values wanted in any of the fields named. */
@Component
public class FieldSearch {

    /**
     * What an object has in a field.
     *
     * @param shown as it is told
     * @param bare as it may be asked for besides
     */
    private record Printed(List<String> shown, List<String> bare) {

        /** Whether it is any of these, or anything where none is named. */
        boolean isWanted(List<String> any) {
            return any.isEmpty()
                    ? !shown.isEmpty()
                    : Stream.concat(shown.stream(), bare.stream())
                            .anyMatch(value -> any.stream().anyMatch(value::equalsIgnoreCase));
        }

        String text() {
            return String.join(";", shown);
        }
    }

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
                        .forEach((oid, held) -> held.stream()
                                .filter(value -> value.isWanted(any))
                                .findFirst()
                                .ifPresent(value -> found.computeIfAbsent(oid, id -> new LinkedHashMap<>())
                                        .put(name, value.text()))));
        return found;
    }

    /** By object id what each of the fields of a name holds. */
    private Map<Long, List<Printed>> ofField(String name, String otype, boolean includeDeleted, ObjectView seen) {
        List<CustomField> sameName = fields.named(List.of(name.toLowerCase(Locale.ROOT)));
        if (sameName.isEmpty()) {
            throw new BadRequest("Cannot find custom field: " + name);
        }
        List<FieldValue> all = sameName.stream()
                .flatMap(field -> values.ofField(field.id(), otype, includeDeleted, seen).stream())
                .toList();
        Map<ObjectRef, String> identifiers = identifiers(all, seen);
        Map<Long, List<Printed>> found = new TreeMap<>();
        all.forEach(value -> add(found, value.ref().oid(), printed(value, identifiers)));
        sameName.stream()
                .filter(CustomField::isOwnText)
                .forEach(field -> ownTexts(field, otype, includeDeleted, seen)
                        .forEach((oid, text) -> add(found, oid, new Printed(List.of(text), List.of(text)))));
        return found;
    }

    private static void add(Map<Long, List<Printed>> found, long oid, Printed value) {
        found.computeIfAbsent(oid, id -> new ArrayList<>()).add(value);
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

    /** Options one by one. References have their type, but may be named without it. */
    private static Printed printed(FieldValue value, Map<ObjectRef, String> identifiers) {
        if (value.fieldType() == FieldType.OBJECT_SET) {
            List<ObjectRef> refs =
                    value.references().stream().filter(identifiers::containsKey).toList();
            List<String> bare = refs.stream()
                    .map(ref -> Objects.requireNonNull(identifiers.get(ref)))
                    .toList();
            List<String> typed = IntStream.range(0, refs.size())
                    .mapToObj(i -> bare.get(i) + ":" + refs.get(i).otype())
                    .toList();
            return new Printed(typed, bare);
        }
        List<String> texts = value.fieldType() == FieldType.MULTI_PICKER
                ? value.value().valueStream().map(JsonNode::asString).toList()
                : List.of(value.value().asString());
        return new Printed(texts, texts);
    }
}
