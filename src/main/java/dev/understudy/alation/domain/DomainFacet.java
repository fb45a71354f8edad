package dev.understudy.alation.domain;

import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.SearchFacet;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.web.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search narrowed to domains. The members of a domain are what its rules include, with all that lies in it where a rule is
 * recursive, without what its rules exclude in the same way; and the members of its subdomains.
 */
@Component
class DomainFacet implements SearchFacet {

    private static final String MEMBERS = """
            with recursive below (id) as (
                select d.id from unnest(cast(:roots as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false
                union
                select d.id from domain d join below b on d.parent_id = b.id where d.deleted = false
            ), ruled (domain_id, otype, oid, is_exclude, is_recursive) as (
                select r.domain_id, r.otype, r.oid, r.is_exclude, r.is_recursive
                from domain_rule r join below b on b.id = r.domain_id
                union
                select p.domain_id, c.child_otype, c.child_oid, p.is_exclude, p.is_recursive
                from ruled p join object_child c on c.otype = p.otype and c.oid = p.oid where cast(p.is_recursive as boolean) = true
            ) select distinct otype, oid from (
                select domain_id, otype, oid from ruled where is_exclude = false
                except
                select domain_id, otype, oid from ruled where is_exclude = true
            ) members""";

    private final JdbcClient sql;

    DomainFacet(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "domain_ids";
    }

    @Override
    public Set<ObjectRef> members(List<String> ids) {
        return new HashSet<>(sql.sql(MEMBERS)
                .param(
                        "roots",
                        SqlArrays.ids(ids.stream()
                                .map(id -> Ids.inQuery("filters", id))
                                .toList()))
                .query((row, number) -> new ObjectRef(row.getString(1), row.getLong(2)))
                .list());
    }
}
