package dev.understudy.alation.domain;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the rules of a domain: one for each object, the latest of which counts. */
@Component
class Memberships {

    private static final int MOST_RECURSIVE = 99;

    private final DomainRepository domains;
    private final ObjectIndex objects;
    private final DomainRules rules;

    Memberships(DomainRepository domains, ObjectIndex objects, DomainRules rules) {
        this.domains = domains;
        this.objects = objects;
        this.rules = rules;
    }

    /** The domain is looked for before anything else; its absence is told in the product's words, two spaces included. */
    MembershipPayload apply(MembershipInput fields, Caller caller) {
        if (domains.findByIdAndDeletedFalse(fields.id()).isEmpty()) {
            throw new BadRequest("Cannot add object to domain " + fields.id() + ".  The domain has been deleted.");
        }
        String otype = Otypes.canonical(fields.otype());
        check(fields, otype, objects.seenBy(caller));
        rules.put(
                fields.oid().stream()
                        .distinct()
                        .map(oid -> new DomainRules.Key(fields.id(), new ObjectRef(otype, oid)))
                        .toList(),
                fields.excludes(),
                fields.isRecursive());
        return new MembershipPayload(
                fields.id(), fields.excludes(), fields.isRecursive(), fields.otype(), fields.oid());
    }

    private static void check(MembershipInput fields, String otype, ObjectView seen) {
        if (!Otypes.is(otype, Capability.IN_DOMAINS)) {
            throw InvalidFields.of("otype", FieldErrors.unknownChoice(fields.otype()));
        }
        if (fields.isRecursive() && !Otypes.is(otype, Capability.RECURSIVE)) {
            throw new BadRequest("Objects of type " + fields.otype() + " cannot be added recursively.");
        }
        if (fields.isRecursive() && fields.oid().size() > MOST_RECURSIVE) {
            throw new BadRequest("At most " + MOST_RECURSIVE + " objects can be added recursively.");
        }
        List<ObjectRef> refs =
                fields.oid().stream().map(oid -> new ObjectRef(otype, oid)).toList();
        Map<ObjectRef, CatalogObject> known = seen.all(refs);
        refs.stream().filter(ref -> !isFit(known.get(ref), fields)).findFirst().ifPresent(unknown -> {
            throw new BadRequest(FieldErrors.noObject(fields.otype(), unknown.oid()));
        });
    }

    /** What is deleted can still be taken out: nothing else replaces the rule that it came in by, and that counts if it comes back. */
    private static boolean isFit(@Nullable CatalogObject object, MembershipInput fields) {
        return object != null && (fields.excludes() || !object.deleted());
    }
}
