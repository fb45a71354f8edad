package dev.understudy.alation.article;

import dev.understudy.alation.core.object.ObjectRef;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What an article points to: an editor or a template. */
@Entity
public class ArticleLink {

    /** Why the article points there. */
    enum Kind {
        EDITOR,
        TEMPLATE
    }

    /** A link is nothing but its ends and its kind. */
    @Embeddable
    record Id(long articleId, @Enumerated(EnumType.STRING) Kind kind, String otype, long oid) {}

    @EmbeddedId
    private Id id;

    private int ordinal;

    @SuppressWarnings("NullAway.Init")
    protected ArticleLink() {}

    ArticleLink(long articleId, Kind kind, ObjectRef target, int ordinal) {
        this.id = new Id(articleId, kind, target.otype(), target.oid());
        this.ordinal = ordinal;
    }

    long articleId() {
        return id.articleId();
    }

    Kind kind() {
        return id.kind();
    }

    ObjectRef target() {
        return new ObjectRef(id.otype(), id.oid());
    }

    int ordinal() {
        return ordinal;
    }
}
