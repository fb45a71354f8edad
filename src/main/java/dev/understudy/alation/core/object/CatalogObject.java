package dev.understudy.alation.core.object;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What the index knows of an object, whatever family it belongs to. Its description stands there too, but is read apart. */
@Entity
@Immutable
@Table(name = "catalog_object")
public class CatalogObject {

    @EmbeddedId
    private ObjectRef ref;

    @Column(name = "object_key")
    private String key;

    private @Nullable String name;
    private String title;
    private String url;
    private boolean deleted;

    @Column(name = "is_private", insertable = false, updatable = false)
    private boolean isPrivate;

    @Column(insertable = false, updatable = false)
    private @Nullable Long sourceId;

    @SuppressWarnings("NullAway.Init")
    protected CatalogObject() {}

    public CatalogObject(ObjectRef ref, String key, String title, String url) {
        this(ref, key, null, title, url, false);
    }

    public CatalogObject(ObjectRef ref, String key, @Nullable String name, String title, String url, boolean deleted) {
        Otypes.requireKnown(ref.otype());
        this.ref = ref;
        this.key = key;
        this.name = name;
        this.title = title;
        this.url = url;
        this.deleted = deleted;
    }

    public ObjectRef ref() {
        return ref;
    }

    /** The key by which uploads name the object, such as {@code 7.sales.orders}, a title or a username. */
    public String key() {
        return key;
    }

    /** The technical name, such as a table's; objects that people make have none. */
    public @Nullable String name() {
        return name;
    }

    public String title() {
        return title;
    }

    /** Host-relative, such as {@code /table/79/}. */
    public String url() {
        return url;
    }

    public boolean deleted() {
        return deleted;
    }

    /** For the queries of {@link ObjectIndex}, as is the next; objects made by hand do not know. */
    boolean isPrivate() {
        return isPrivate;
    }

    @Nullable
    Long sourceId() {
        return sourceId;
    }
}
