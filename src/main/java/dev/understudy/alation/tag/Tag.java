package dev.understudy.alation.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Formula;

/** A label. It stays when the last object loses it. */
@Entity
public class Tag {

    static final String OTYPE = "tag";

    /** How many objects carry the tag, whose id and a bracket follow. */
    static final String SUBJECTS_OF = "(select count(*) from tag_subject s where s.tag_id = ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String description;
    private Instant tsCreated;

    @Formula(SUBJECTS_OF + "id)")
    private long numberOfObjectsTagged;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    Tag(String name, Instant now) {
        this.name = name;
        this.description = "";
        this.tsCreated = now;
    }

    void rename(String newName) {
        name = newName;
    }

    void describe(String newDescription) {
        description = newDescription;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    /** HTML; may be empty. */
    String description() {
        return description;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    /** As it was when the tag was read; deleted objects count, as they are listed too. */
    long numberOfObjectsTagged() {
        return numberOfObjectsTagged;
    }

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/tag/" + id + "/";
    }
}
