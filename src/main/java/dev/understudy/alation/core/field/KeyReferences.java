package dev.understudy.alation.core.field;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the objects that uploads refer to by type and key: users by e-mail or username, groups by name, all others by their keys. */
@Component
public class KeyReferences {

    /** @param key as it is spelt */
    public record Named(String otype, String key) {}

    private final People people;

    KeyReferences(People people) {
        this.people = people;
    }

    /** Many at once, with one look for each type; those that name nothing are left out. */
    public Map<Named, ObjectRef> resolve(Collection<Named> all, ObjectView seen) {
        Map<Named, ObjectRef> found = new HashMap<>();
        all.stream().distinct().collect(Collectors.groupingBy(Named::otype)).forEach((otype, ofType) -> {
            Map<String, ObjectRef> byKey =
                    ofKeys(otype, ofType.stream().map(Named::key).toList(), seen);
            ofType.forEach(
                    named -> Optional.ofNullable(byKey.get(named.key())).ifPresent(ref -> found.put(named, ref)));
        });
        return found;
    }

    private Map<String, ObjectRef> ofKeys(String otype, List<String> keys, ObjectView seen) {
        if (People.OTYPES.contains(otype)) {
            return people.byIdentifier(otype, keys);
        }
        Map<String, ObjectRef> found = new HashMap<>();
        seen.findByKeys(otype, keys)
                .forEach((key, sameKey) -> found.put(key, sameKey.get(0).ref()));
        return found;
    }
}
