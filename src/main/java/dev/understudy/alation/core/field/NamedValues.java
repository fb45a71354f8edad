package dev.understudy.alation.core.field;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows values by the names of their fields, with what they refer to written out. */
@Component
public class NamedValues {

    private final FieldValues values;
    private final People people;

    NamedValues(FieldValues values, People people) {
        this.values = values;
        this.people = people;
    }

    /** The values of a page of objects, by the object's id; what is hidden from the caller is in none of them. */
    public Map<Long, List<NamedValue>> of(String otype, Collection<Long> oids, ObjectView seen) {
        Map<Long, List<FieldValue>> stored = values.of(otype, oids, seen);
        List<ObjectRef> refs = stored.values().stream()
                .flatMap(List::stream)
                .flatMap(value -> value.references().stream())
                .toList();
        Map<ObjectRef, Object> members = members(refs, seen);
        Map<Long, List<NamedValue>> found = new HashMap<>();
        stored.forEach((oid, ofObject) -> found.put(
                oid, ofObject.stream().flatMap(value -> named(value, members)).toList()));
        return found;
    }

    private Map<ObjectRef, Object> members(List<ObjectRef> refs, ObjectView seen) {
        Map<ObjectRef, People.Profile> users = people.profiles(refs);
        Map<ObjectRef, Object> members = new HashMap<>();
        seen.all(refs)
                .forEach((ref, object) ->
                        members.put(ref, ref.otype().equals(People.USER) ? user(object, users) : member(object)));
        return members;
    }

    private static Object user(CatalogObject object, Map<ObjectRef, People.Profile> users) {
        People.Profile user = users.get(object.ref());
        return user == null
                ? member(object)
                : new NamedValue.User(user.ref().oid(), user.url(), user.name(), user.email(), user.username());
    }

    private static Object member(CatalogObject object) {
        return new NamedValue.Member(
                object.ref().oid(), object.url(), object.ref().otype(), object.title());
    }

    private static Stream<NamedValue> named(FieldValue value, Map<ObjectRef, Object> members) {
        if (value.fieldType() != FieldType.OBJECT_SET) {
            String type = value.fieldType().name().toLowerCase(Locale.ROOT);
            return Stream.of(new NamedValue(type, value.fieldName(), value.value()));
        }
        return value.references().stream()
                .flatMap(ref -> Stream.ofNullable(members.get(ref))
                        .map(member -> new NamedValue(ref.otype(), value.fieldName(), member)));
    }
}
