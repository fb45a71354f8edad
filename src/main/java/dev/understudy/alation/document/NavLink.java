package dev.understudy.alation.document;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** That a folder shows a link to a document that lies elsewhere, as it is read. */
@Entity
@Immutable
@Table(name = "document_nav_link")
public class NavLink {

    /** A link is nothing but its ends. */
    @Embeddable
    record Id(long documentId, long folderId) {}

    @EmbeddedId
    private Id id;

    private int ordinal;

    @SuppressWarnings("NullAway.Init")
    protected NavLink() {}

    Id id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }
}
