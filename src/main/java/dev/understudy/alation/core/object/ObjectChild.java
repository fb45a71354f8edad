package dev.understudy.alation.core.object;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** That an object lies in another, for the queries of families; {@link Containment} writes it. */
@Entity
@Immutable
public class ObjectChild {

    /** The parent, then the child. */
    @Embeddable
    record Id(String otype, long oid, String childOtype, long childOid) {}

    @EmbeddedId
    private Id id;

    @SuppressWarnings("NullAway.Init")
    protected ObjectChild() {}

    Id id() {
        return id;
    }
}
