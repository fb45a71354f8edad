package dev.understudy.alation.flag;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.error.InvalidFields;
import dev.understudy.error.PermissionDenied;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Raises flags: as many endorsements of an object as there are users, but one warning and one deprecation. */
@Component
class Flags {

    private final FlagRepository flags;
    private final ObjectIndex objects;
    private final EntityManager entities;
    private final Clock clock;

    Flags(FlagRepository flags, ObjectIndex objects, EntityManager entities, Clock clock) {
        this.flags = flags;
        this.objects = objects;
        this.entities = entities;
        this.clock = clock;
    }

    /** Raises a flag, or brings the one that is there up to date. */
    Flag raise(FlagInput fields, Caller caller) {
        FlagType type = type(fields.flagType());
        ObjectRef subject = subject(fields.subject(), caller);
        String reason = reason(type, fields.flagReason());
        Person owner = entities.getReference(Person.class, caller.userId());
        Instant now = clock.instant();
        Optional<Flag> present = flags.findByOtypeAndOidAndFlagTypeAndEndorserId(
                subject.otype(), subject.oid(), type, Flag.endorser(type, caller.userId()));
        present.ifPresent(flag -> {
            flag.explain(reason, now);
            flag.handOver(owner);
        });
        return present.orElseGet(() -> flags.save(new Flag(type, subject, reason, owner, now)));
    }

    /**
     * Gives another reason; an endorsement has none.
     *
     * @param given asked when the caller has been found to be allowed to give one
     */
    void explain(Flag flag, Supplier<@Nullable String> given, Caller caller) {
        requireOwner(flag, caller);
        String newReason = given.get();
        if (newReason == null || newReason.isEmpty()) {
            throw InvalidFields.of("flag_reason", FieldErrors.REQUIRED);
        }
        flag.explain(reason(flag.flagType(), newReason), clock.instant());
    }

    void remove(Flag flag, Caller caller) {
        requireOwner(flag, caller);
        flags.delete(flag);
    }

    private static void requireOwner(Flag flag, Caller caller) {
        if (flag.owner().id() != caller.userId() && !caller.seesEverything()) {
            throw new PermissionDenied();
        }
    }

    private static FlagType type(String name) {
        return Arrays.stream(FlagType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidFields.of("flag_type", FieldErrors.unknownChoice(name)));
    }

    private ObjectRef subject(FlagInput.Subject subject, Caller caller) {
        ObjectRef ref = new ObjectRef(Otypes.canonical(subject.otype()), subject.id());
        if (!Otypes.is(ref.otype(), Capability.FLAGGED)) {
            throw InvalidFields.of("subject", "Invalid otype");
        }
        if (objects.seenBy(caller).find(ref).isEmpty()) {
            throw InvalidFields.of("subject", FieldErrors.unknownKey(ref.oid()));
        }
        return ref;
    }

    private static String reason(FlagType type, @Nullable String given) {
        String text = Objects.requireNonNullElse(given, "");
        if (type == FlagType.ENDORSEMENT && !text.isEmpty()) {
            throw InvalidFields.of("flag_reason", "An endorsement has no reason.");
        }
        if (type != FlagType.ENDORSEMENT && text.isEmpty()) {
            throw InvalidFields.of("flag_reason", FieldErrors.REQUIRED);
        }
        return RichText.normalised(text);
    }
}
