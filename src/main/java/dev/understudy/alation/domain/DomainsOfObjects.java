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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domains as other families show them and add to them: those whose rules name an object itself. */
@Component
class DomainsOfObjects implements ObjectDomains {

    private static final String OF_OBJECTS = """
        select d.id, d.title, d.description, m.oid from unnest(cast(:oids as bigint array)) as r (oid)
        left join domain_rule m on m.otype = :otype and m.oid = r.oid and m.is_exclude = false
        left join domain d on d.id = m.domain_id where d.deleted = false order by d.id""";

    private final DomainTree tree;
    private final JdbcClient sql;
    private final DomainRules rules;

    DomainsOfObjects(DomainTree tree, JdbcClient sql, DomainRules rules) {
        this.tree = tree;
        this.sql = sql;
        this.rules = rules;
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
        return tree.live(ids);
    }

    @Override
    public void add(ObjectRef object, Collection<Long> domainIds) {
        rules.put(
                domainIds.stream()
                        .distinct()
                        .map(domain -> new DomainRules.Key(domain, object))
                        .toList(),
                false,
                false);
    }
}
