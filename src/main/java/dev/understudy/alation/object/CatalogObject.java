package dev.understudy.alation.object;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What the index knows of an object, whatever family it belongs to. */
@Entity
@Immutable
@Table(name = "catalog_object")
public class CatalogObject {

    @EmbeddedId
    private ObjectRef ref;

    @Column(name = "object_key")
    private String key;

    private String title;
    private String url;
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected CatalogObject() {}

    public CatalogObject(ObjectRef ref, String key, String title, String url) {
        this.ref = ref;
        this.key = key;
        this.title = title;
        this.url = url;
    }

    public ObjectRef ref() {
        return ref;
    }

    /** The key by which uploads name the object, such as {@code 7.sales.orders}, a title or a username. */
    public String key() {
        return key;
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
}
