package dev.understudy.alation.core.object;

import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What somebody may see of the catalog, as a condition in SQL, which stands here and nowhere else. Hidden is what belongs to a
 * private data source that one is no member of, what is private and does not name one as a reader, and what is shown with something
 * hidden. Of what is not in the index there is nothing to hide.
 */
final class Visibility {

    static final Visibility OF_EVERYTHING = new Visibility("true", Map::of);

    private static final String OWN = """
            (%1$s.source_id is null or not %1$s.source_id = any(:hiddenSources))
            and (%1$s.is_private = false or exists (
                select 1 from object_reader r where r.otype = %1$s.otype and r.oid = %1$s.oid
                and (r.reader_otype = 'user' and r.reader_oid = :viewer or r.reader_otype = 'groupprofile' and r.reader_oid in (
                    select m.group_id from user_group_member m where m.user_id = :viewer))))""";

    private static final String WHOLE = OWN + """
             and (%1$s.shown_with_oid is null or not exists (
                select 1 from catalog_object w where w.otype = %1$s.shown_with_otype and w.oid = %1$s.shown_with_oid
                and not (""" + OWN.formatted("w") + ")))";

    private final String condition;
    private final Supplier<Map<String, Object>> parameters;

    private Visibility(String condition, Supplier<Map<String, Object>> parameters) {
        this.condition = condition;
        this.parameters = SingletonSupplier.of(parameters);
    }

    static Visibility to(long userId, AccessLists access) {
        return new Visibility(
                WHOLE, () -> Map.of("viewer", userId, "hiddenSources", SqlArrays.ids(access.hiddenSources(userId))));
    }

    boolean isOfEverything() {
        return this == OF_EVERYTHING;
    }

    /** Holds for the rows of the index that are visible, by the alias that they have in a statement. */
    String of(String alias) {
        return condition.formatted(alias);
    }

    /** What the condition names. */
    Map<String, Object> parameters() {
        return parameters.get();
    }
}
