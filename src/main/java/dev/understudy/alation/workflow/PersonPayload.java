package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.util.Map;

/** A user or group as this family names them. */
@AlationJson
record PersonPayload(String otype, long oid, String name) {

    static PersonPayload of(Person person) {
        return new PersonPayload(People.USER, person.id(), person.displayName());
    }

    static PersonPayload of(ObjectRef ref, Map<ObjectRef, People.Profile> profiles) {
        People.Profile profile = profiles.get(ref);
        return new PersonPayload(ref.otype(), ref.oid(), profile == null ? "" : profile.name());
    }
}
