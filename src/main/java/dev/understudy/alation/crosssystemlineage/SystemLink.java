package dev.understudy.alation.crosssystemlineage;

import dev.understudy.alation.core.job.JsonText;
import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A source that is what the connection of another system points at. */
@Entity
@Table(name = "cross_system_link")
class SystemLink {

    /** What there can be one of. */
    record Ends(ObjectRef source, ObjectRef target, String connection) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sourceOtype;
    private long sourceOid;
    private String targetOtype;
    private long targetOid;
    private String connection;

    @Convert(converter = JsonText.class)
    private JsonNode more;

    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected SystemLink() {}

    @SuppressWarnings("NullAway.Init") // the ends are set by what is called
    SystemLink(Ends ends, JsonNode more, Instant now) {
        this.tsCreated = now;
        revise(ends, more, now);
    }

    final void revise(Ends ends, JsonNode newMore, Instant now) {
        sourceOtype = ends.source().otype();
        sourceOid = ends.source().oid();
        targetOtype = ends.target().otype();
        targetOid = ends.target().oid();
        connection = ends.connection();
        more = newMore;
        tsUpdated = now;
    }

    long id() {
        return id;
    }

    Ends ends() {
        return new Ends(new ObjectRef(sourceOtype, sourceOid), new ObjectRef(targetOtype, targetOid), connection);
    }

    /** What else clients said, as an object. */
    JsonNode more() {
        return more;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }
}
