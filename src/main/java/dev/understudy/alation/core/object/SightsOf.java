package dev.understudy.alation.core.object;

import dev.understudy.access.AlationConf;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is hidden from whom, as {@link AccessLists} have it. */
@Component
public class SightsOf {

    /** Admins of a data source see all that lies in it. */
    private static final String SEEN = """
        (exists (select 1 from resource_member m
            where m.resource_type = p.resource_type and m.resource_id = p.resource_id and %1$s)
        or exists (select 1 from resource_member m
            where m.resource_type = 'data' and m.resource_id = o.source_id and m.permission = 'ADMIN' and %1$s))\
        """.formatted(AccessLists.IS_USER);

    /** The private sources that somebody is no member of, and all that is private or public by itself. */
    private static final String SIGHTS = """
        select p.resource_type, p.resource_id from private_resource p where p.resource_type not in %s or not exists (
            select 1 from resource_member m
            where m.resource_type = p.resource_type and m.resource_id = p.resource_id and %s)\
        """.formatted(SourceIds.TYPES, AccessLists.IS_USER);

    private static final String PARTS = """
        select p.resource_type, p.resource_id, not p.is_private or %s from private_resource p
        left join catalog_object o on o.otype = p.resource_type and o.oid = p.resource_id
        where p.resource_type not in %s\
        """.formatted(SEEN, SourceIds.TYPES);

    private final JdbcClient sql;
    private final AlationConf conf;

    SightsOf(JdbcClient sql, AlationConf conf) {
        this.sql = sql;
        this.conf = conf;
    }

    /** What is hidden from a user: nothing of what belongs to it may be shown. Parts of data sources count while their flag is on. */
    public Sights of(long userId) {
        List<ObjectRef> found = sql.sql(SIGHTS)
                .param("user", userId)
                .query((row, number) -> ObjectRef.read(row, 1))
                .list();
        Set<Long> hiddenSources =
                found.stream().filter(SourceIds::isSource).map(SourceIds::of).collect(Collectors.toSet());
        boolean anyParts = found.stream().anyMatch(resource -> !SourceIds.isSource(resource));
        boolean granular = anyParts && conf.isOn(AlationConf.GRANULAR_PRIVACY);
        return new Sights(hiddenSources, granular ? parts(userId) : Map.of());
    }

    /** Apart from the sources, since few have any. */
    private Map<ObjectRef, Boolean> parts(long userId) {
        Map<ObjectRef, Boolean> parts = new HashMap<>();
        sql.sql(PARTS).param("user", userId).query(row -> {
            parts.put(ObjectRef.read(row, 1), row.getBoolean(3));
        });
        return parts;
    }
}
