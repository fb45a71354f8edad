package dev.understudy.alation.inspection;

import dev.understudy.alation.core.object.CatalogObject;
import org.jspecify.annotations.Nullable;

/**
 * An object among others.
 *
 * @param name the technical one, where there is one
 */
record FoundObjectPayload(
        String otype, long id, String title, @Nullable String name, String url) {

    static FoundObjectPayload of(CatalogObject object) {
        return new FoundObjectPayload(
                object.ref().otype(), object.ref().oid(), object.title(), object.name(), object.url());
    }
}
