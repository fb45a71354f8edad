package dev.understudy.alation.tag;

import dev.understudy.alation.core.otype.ObjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** That an object carries a tag. */
@Entity
public class TagSubject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long tagId;
    private String otype;
    private long oid;
    private Instant tsTagged;

    @SuppressWarnings("NullAway.Init")
    protected TagSubject() {}

    TagSubject(long tagId, ObjectRef subject, Instant now) {
        this.tagId = tagId;
        this.otype = subject.otype();
        this.oid = subject.oid();
        this.tsTagged = now;
    }

    ObjectRef subject() {
        return new ObjectRef(otype, oid);
    }

    Instant tsTagged() {
        return tsTagged;
    }
}
