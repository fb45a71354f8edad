package dev.understudy.alation.core.object;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.LikePatterns;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The index page by page, for whoever looks around in it: objects by type and id, or what lies right in a place. Deleted ones are left out. */
@Component
public class ObjectPages {

    /**
     * What to look for.
     *
     * @param place what it lies in; null for anywhere
     * @param otype null for any
     * @param part a part of the title or the technical name, in any case; null for any
     */
    public record Wanted(
            @Nullable ObjectRef place,
            @Nullable String otype,
            @Nullable String part) {}

    private static final String COLUMNS = ObjectView.COLUMNS.replace("o.", "e.");
    private static final String EVERYWHERE = "catalog_object e";

    /** Each place of an object stands in one of the two tables only, so nothing comes twice. */
    private static final String LYING_THERE = """
            (
                select %1$s from catalog_object o where o.parent_otype = :placeOtype and o.parent_oid = :placeOid
                union all
                select %1$s from object_child c left join catalog_object o on o.otype = c.child_otype and o.oid = c.child_oid
                where c.otype = :placeOtype and c.oid = :placeOid and o.oid is not null
            ) e""".formatted(ObjectView.COLUMNS);

    private final JdbcClient sql;

    ObjectPages(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page, and one object more if there are more. */
    public List<CatalogObject> of(Wanted wanted, ListRequest window, ObjectView seen) {
        Conditions conditions = conditions(wanted, seen);
        return sql.sql("select " + COLUMNS + " from "
                        + from(wanted)
                        + conditions.where()
                        + " order by e.otype, e.oid limit :limit offset :skip")
                .params(conditions.parameters())
                .param("limit", window.limit() + 1)
                .param("skip", window.skip())
                .query((row, number) -> ObjectView.object(row))
                .list();
    }

    /** How many objects there are. */
    public long count(Wanted wanted, ObjectView seen) {
        Conditions conditions = conditions(wanted, seen);
        return sql.sql("select count(*) from " + from(wanted) + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    private static String from(Wanted wanted) {
        return wanted.place() == null ? EVERYWHERE : LYING_THERE;
    }

    private static Conditions conditions(Wanted wanted, ObjectView seen) {
        Conditions all = new Conditions().and("e.deleted = false");
        if (wanted.place() != null) {
            all.bind("placeOtype", wanted.place().otype())
                    .bind("placeOid", wanted.place().oid());
        }
        if (wanted.otype() != null) {
            all.and("e.otype = ?", wanted.otype());
        }
        if (wanted.part() != null) {
            LikePatterns.anyWithin(List.of("title", "name"), List.of(wanted.part()), all);
        }
        seen.only(all);
        return all;
    }
}
