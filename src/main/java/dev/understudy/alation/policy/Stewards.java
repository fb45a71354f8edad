package dev.understudy.alation.policy;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who looks after policies and groups: whoever stands in their built-in Steward field. */
@Component
class Stewards {

    private final FieldValues values;
    private final People people;

    Stewards(FieldValues values, People people) {
        this.values = values;
        this.people = people;
    }

    /** By the id of the object. */
    Map<Long, List<StewardPayload>> of(String otype, List<Long> ids) {
        Map<Long, List<ObjectRef>> refs = new HashMap<>();
        values.stored(otype, ids)
                .forEach((id, ofObject) -> refs.put(
                        id,
                        ofObject.stream()
                                .filter(value -> value.fieldId() == CustomField.STEWARD)
                                .map(FieldValue::references)
                                .flatMap(List::stream)
                                .toList()));
        Map<ObjectRef, People.Profile> profiles = people.profiles(
                refs.values().stream().flatMap(Collection::stream).toList());
        Map<Long, List<StewardPayload>> found = new HashMap<>();
        refs.forEach((id, ofObject) -> found.put(
                id,
                ofObject.stream()
                        .flatMap(ref -> Stream.ofNullable(profiles.get(ref)))
                        .map(StewardPayload::of)
                        .toList()));
        return found;
    }
}
