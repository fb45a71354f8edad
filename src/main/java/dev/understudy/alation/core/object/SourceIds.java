package dev.understudy.alation.core.object;

import dev.understudy.alation.core.key.ObjectKey;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import org.jspecify.annotations.Nullable;

/**
 * The source that an object belongs to, whose privacy is that of all that belongs to it, as one number: a data source is known by its
 * id, a BI server by the negative of it, for both count from 1.
 */
final class SourceIds {

    /** The types of sources, as a list in SQL. */
    static final String TYPES = "('" + Otypes.DATA_SOURCE + "', '" + Otypes.BI_SERVER + "')";

    private SourceIds() {}

    static boolean isSource(ObjectRef resource) {
        return resource.otype().equals(Otypes.BI_SERVER) || resource.otype().equals(Otypes.DATA_SOURCE);
    }

    /** The number of a source itself. */
    static long of(ObjectRef source) {
        return source.otype().equals(Otypes.BI_SERVER) ? -source.oid() : source.oid();
    }

    /** The number of an object's source; null if it belongs to none. */
    static @Nullable Long of(ObjectRef ref, ObjectKey key) {
        if (ref.otype().equals(Otypes.BI_SERVER)) {
            return of(ref);
        }
        Long server = key.biServer();
        return server == null ? key.dataSource() : Long.valueOf(of(new ObjectRef(Otypes.BI_SERVER, server)));
    }
}
