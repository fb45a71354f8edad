package dev.understudy.alation.tag;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.error.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags with the numbers of objects that carry them, as far as somebody sees them. */
@Component
class CountedTags {

    static final Filters FILTERS = Filters.lenient()
            .order("name")
            .order("ts_created")
            .order("number_of_objects_tagged", "number_of_objects_tagged")
            .order("id");
    private static final String SELECT = """
            select e.id, e.name, e.description, e.ts_created,
            (select count(*) from tag_subject s where s.tag_id = e.id and %s) as number_of_objects_tagged from tag e""";
    private static final String HAS_OBJECT =
            "exists (select 1 from tag_subject s where s.tag_id = e.id and s.otype = :otype and s.oid = :oid and %s)";

    private final ListQueries lists;
    private final JdbcClient sql;

    CountedTags(ListQueries lists, JdbcClient sql) {
        this.lists = lists;
        this.sql = sql;
    }

    /** @param subject whose tags to list; null for all tags */
    Listing<TagPayload> list(ListRequest request, @Nullable ObjectRef subject, ObjectView seen) {
        return lists.find(select(seen), TagPayload::of, FILTERS, request, all -> {
            all.bindAll(seen.parameters());
            if (subject != null) {
                all.and(HAS_OBJECT.formatted(seen.shows("s.otype", "s.oid")))
                        .bind("otype", subject.otype())
                        .bind("oid", subject.oid());
            }
        });
    }

    TagPayload get(long id, ObjectView seen) {
        return sql.sql(select(seen) + " where e.id = :id")
                .param("id", id)
                .params(seen.parameters())
                .query(TagPayload::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static String select(ObjectView seen) {
        return SELECT.formatted(seen.shows("s.otype", "s.oid"));
    }
}
