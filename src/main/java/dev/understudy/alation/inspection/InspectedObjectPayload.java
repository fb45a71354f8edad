package dev.understudy.alation.inspection;

import dev.understudy.alation.core.account.Onlookers.Onlooker;
import dev.understudy.alation.core.object.CatalogObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to tell of an object.
 *
 * @param url host-relative, such as {@code /table/79/}
 * @param path what it lies in first of all, the outermost first
 * @param children how many objects lie right in it
 * @param visibleTo the first 20 people; more of them have a list of their own
 */
record InspectedObjectPayload(
        String otype,
        long id,
        String title,
        @Nullable String name,
        String key,
        String url,
        boolean deleted,
        List<FoundObjectPayload> path,
        long children,
        List<InspectedField> fields,
        List<Onlooker> visibleTo) {

    static InspectedObjectPayload of(
            CatalogObject object,
            List<CatalogObject> way,
            long children,
            List<InspectedField> fields,
            List<Onlooker> visibleTo) {
        return new InspectedObjectPayload(
                object.ref().otype(),
                object.ref().oid(),
                object.title(),
                object.name(),
                object.key(),
                object.url(),
                object.deleted(),
                way.stream().map(FoundObjectPayload::of).toList(),
                children,
                fields,
                visibleTo);
    }
}
