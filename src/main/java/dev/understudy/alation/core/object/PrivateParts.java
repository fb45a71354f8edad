package dev.understudy.alation.core.object;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies in schemas and tables that are private or public by themselves: for search, which hides by sources otherwise. */
@Component
public class PrivateParts {

    /** Objects that are for other people than their data sources. */
    public record Exceptions(Set<ObjectRef> hidden, Set<ObjectRef> shown) {}

    private static final Exceptions NONE = new Exceptions(Set.of(), Set.of());

    private static final String SHOWN_WITH =
            "select o.otype, o.oid from unnest(cast(:oids as bigint array)) as r (oid) left join catalog_object o"
                    + " on o.shown_with_otype = :otype and o.shown_with_oid = r.oid where o.oid is not null";

    private final Containment containment;
    private final JdbcClient sql;

    PrivateParts(Containment containment, JdbcClient sql) {
        this.containment = containment;
        this.sql = sql;
    }

    /** What of them is hidden from somebody, and what is shown. */
    public Exceptions of(Sights sights, ObjectView seen) {
        if (sights.parts().isEmpty()) {
            return NONE;
        }
        Set<ObjectRef> all = containment.withDescendants(sights.parts().keySet());
        all.addAll(shownWith(all));
        Set<ObjectRef> hidden = seen.hidden(all);
        all.removeAll(hidden);
        return new Exceptions(hidden, all);
    }

    private Set<ObjectRef> shownWith(Set<ObjectRef> others) {
        Set<ObjectRef> found = new HashSet<>();
        ObjectRef.oidsByType(others)
                .forEach((otype, oids) ->
                        SqlArrays.batches(oids).forEach(batch -> found.addAll(shownWith(otype, batch))));
        return found;
    }

    private List<ObjectRef> shownWith(String otype, List<Long> oids) {
        return sql.sql(SHOWN_WITH)
                .param("otype", otype)
                .param("oids", SqlArrays.ids(oids))
                .query((row, number) -> ObjectRef.read(row, 1))
                .list();
    }
}
