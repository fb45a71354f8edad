package dev.understudy.alation.flag;

import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A user's mark on an object. */
@Entity
public class Flag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Enumerated(EnumType.STRING)
    private FlagType flagType;

    private String flagReason;
    private String otype;
    private long oid;

    @ManyToOne(optional = false)
    private Person owner;

    /** The owner of an endorsement, else nobody: the database keeps one flag for each. */
    private long endorserId;

    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected Flag() {}

    Flag(FlagType flagType, ObjectRef subject, String flagReason, Person owner, Instant now) {
        this.flagType = flagType;
        this.otype = subject.otype();
        this.oid = subject.oid();
        this.flagReason = flagReason;
        this.owner = owner;
        this.endorserId = endorser(flagType, owner.id());
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    /** Whose endorsement it is; 0 for the types of which an object has one. */
    static long endorser(FlagType flagType, long userId) {
        return flagType == FlagType.ENDORSEMENT ? userId : 0;
    }

    void explain(String newReason, Instant now) {
        flagReason = newReason;
        tsUpdated = now;
    }

    void handOver(Person newOwner) {
        owner = newOwner;
    }

    long id() {
        return id;
    }

    FlagType flagType() {
        return flagType;
    }

    /** HTML; empty for an endorsement. */
    String flagReason() {
        return flagReason;
    }

    ObjectRef subject() {
        return new ObjectRef(otype, oid);
    }

    Person owner() {
        return owner;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }
}
