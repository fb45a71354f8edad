package dev.understudy.alation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A policy as it is read. Written in batches by {@link PolicyStore}. */
@Entity
@Immutable
public class BusinessPolicy {

    static final String OTYPE = "business_policy";

    @Id
    private long id;

    private String title;
    private String description;
    private boolean deleted;
    private Instant tsCreated;

    @SuppressWarnings("NullAway.Init")
    protected BusinessPolicy() {}

    long id() {
        return id;
    }

    /** May be empty. */
    String title() {
        return title;
    }

    /** HTML; may be empty. */
    String description() {
        return description;
    }

    boolean isDeleted() {
        return deleted;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/policy/" + id + "/";
    }
}
