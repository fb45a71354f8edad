package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of an object, whatever family it belongs to. Its description stands there too, but is read apart.
 *
 * @param key by which uploads name the object, such as {@code 7.sales.orders}, a title or a username
 * @param name the technical name, such as a table's; objects that people make have none
 * @param url host-relative, such as {@code /table/79/}
 */
public record CatalogObject(
        ObjectRef ref, String key, @Nullable String name, String title, String url, boolean deleted) {

    public CatalogObject {
        Otypes.requireKnown(ref.otype());
    }

    /** An object that is there, and has no technical name. */
    public CatalogObject(ObjectRef ref, String key, String title, String url) {
        this(ref, key, null, title, url, false);
    }
}
