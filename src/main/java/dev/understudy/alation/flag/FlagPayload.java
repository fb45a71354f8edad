package dev.understudy.alation.flag;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;

/** A flag as clients see it. */
@AlationJson
record FlagPayload(
        long id,
        FlagType flagType,
        String flagReason,
        Instant tsCreated,
        Instant tsUpdated,
        Subject subject,
        Owner user) {

    /** The flagged object. */
    @AlationJson
    record Subject(String otype, long id, String url) {}

    /** Who flagged it; the small user object of this family. */
    @AlationJson
    record Owner(long id, String url, String displayName) {}

    static FlagPayload of(Flag flag, String subjectUrl) {
        ObjectRef subject = flag.subject();
        Person owner = flag.owner();
        return new FlagPayload(
                flag.id(),
                flag.flagType(),
                flag.flagReason(),
                flag.tsCreated(),
                flag.tsUpdated(),
                new Subject(subject.otype(), subject.oid(), subjectUrl),
                new Owner(owner.id(), owner.url(), owner.displayName()));
    }
}
