package dev.understudy.alation.domain;

import dev.understudy.alation.core.object.ObjectDomains;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domains as other families show them and add to them: those whose rules name an object itself. */
@Component
class DomainsOfObjects implements ObjectDomains {

    private static final String OF_OBJECTS = """
        select d.id, d.title, d.description, m.oid from unnest(cast(:oids as bigint array)) as r (oid)
        left join domain_rule m on m.otype = :otype and m.oid = r.oid and m.is_exclude = false
        left join domain d on d.id = m.domain_id where d.deleted = false order by d.id""";
    private static final String ADD =
            "insert into domain_rule (domain_id, otype, oid, is_exclude, is_recursive) values (?, ?, ?, false, false)";

    private final Domains domains;
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    DomainsOfObjects(Domains domains, JdbcClient sql, JdbcTemplate batches) {
        this.domains = domains;
        this.sql = sql;
        this.batches = batches;
    }

    @Override
    public Map<ObjectRef, List<Membership>> of(Collection<ObjectRef> objects) {
        Map<ObjectRef, List<Membership>> found = new HashMap<>();
        ObjectRef.oidsByType(objects)
                .forEach((otype, oids) -> sql.sql(OF_OBJECTS)
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .query(row -> {
                            found.computeIfAbsent(new ObjectRef(otype, row.getLong(4)), ref -> new ArrayList<>())
                                    .add(new Membership(row.getLong(1), row.getString(2), row.getString(3)));
                        }));
        return found;
    }

    @Override
    public Set<Long> known(Collection<Long> ids) {
        return domains.live(ids);
    }

    @Override
    public void add(ObjectRef object, Collection<Long> domainIds) {
        List<Long> ids = domainIds.stream().distinct().toList();
        batches.batchUpdate(
                "delete from domain_rule where domain_id = ? and otype = ? and oid = ?",
                ids.stream()
                        .map(id -> new Object[] {id, object.otype(), object.oid()})
                        .toList());
        batches.batchUpdate(
                ADD,
                ids.stream()
                        .map(id -> new Object[] {id, object.otype(), object.oid()})
                        .toList());
    }
}
