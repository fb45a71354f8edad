package dev.understudy.alation.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A label. It stays when the last object loses it. */
@Entity
public class Tag {

    static final String OTYPE = "tag";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String description;
    private Instant tsCreated;
    private Instant tsUpdated;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    Tag(String name, Instant now) {
        this.name = name;
        this.description = "";
        this.tsCreated = now;
        this.tsUpdated = now;
    }

    void rename(String newName, Instant now) {
        name = newName;
        tsUpdated = now;
    }

    void describe(String newDescription, Instant now) {
        description = newDescription;
        tsUpdated = now;
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

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/tag/" + id + "/";
    }
}
