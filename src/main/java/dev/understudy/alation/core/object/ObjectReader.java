package dev.understudy.alation.core.object;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/** That somebody may see a private object, for the queries of families; {@link ObjectIndex} writes it. */
@Entity
@Immutable
public class ObjectReader {

    /** The object, then who may see it. */
    @Embeddable
    record Id(String otype, long oid, String readerOtype, long readerOid) {}

    @EmbeddedId
    private Id id;

    @SuppressWarnings("NullAway.Init")
    protected ObjectReader() {}

    Id id() {
        return id;
    }
}
