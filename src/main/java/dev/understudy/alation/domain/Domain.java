package dev.understudy.alation.domain;

import dev.understudy.alation.core.object.NewDescription;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A domain in the tree of domains. */
@Entity
public class Domain {

    static final String OTYPE = "domain";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title;
    private String description;
    private @Nullable Long parentId;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected Domain() {}

    Domain(String title, String description, @Nullable Long parentId) {
        this.title = title;
        this.description = description;
        this.parentId = parentId;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    void describe(String newDescription) {
        description = newDescription;
    }

    void describe(NewDescription texts) {
        title = Objects.requireNonNullElse(texts.title(), title);
        description = Objects.requireNonNullElse(texts.description(), description);
    }

    /** Moves the domain with all that lies below it; null moves it to the top. */
    void moveUnder(@Nullable Long newParentId) {
        parentId = newParentId;
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /** HTML; may be empty. */
    String description() {
        return description;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    boolean isDeleted() {
        return deleted;
    }

    String url() {
        return url(id);
    }

    static String url(long id) {
        return "/domain/" + id + "/";
    }
}
