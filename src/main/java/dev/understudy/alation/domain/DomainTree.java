package dev.understudy.alation.domain;

import dev.understudy.alation.core.sql.SqlArrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which domains there are, and which lies in which. */
@Component
class DomainTree {

    /** Begins a statement about the domains {@code :roots} and all that lie below them, which are {@code below}. */
    static final String BELOW = """
            with recursive below (id) as (
                select d.id from unnest(cast(:roots as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false
                union
                select d.id from domain d join below b on d.parent_id = b.id where d.deleted = false
            )""";

    /** H2 does not find out that one comes in by both halves. */
    private static final String SUBTREE = BELOW + " select distinct id from below order by id";

    private static final String LIVE = """
            select d.id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false""";

    private static final String PARENTS = """
            select d.id, d.parent_id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.id = r.id where d.deleted = false""";

    private static final String LYING_IN = """
            select d.id, r.id from unnest(cast(:ids as bigint array)) as r (id) left join domain d on d.parent_id = r.id where d.deleted = false""";

    private final DomainRepository domains;
    private final JdbcClient sql;

    DomainTree(DomainRepository domains, JdbcClient sql) {
        this.domains = domains;
        this.sql = sql;
    }

    /** Those of the domains that are there. */
    Set<Long> live(Collection<Long> ids) {
        return Set.copyOf(
                sql.sql(LIVE).param("ids", SqlArrays.ids(ids)).query(Long.class).list());
    }

    /** What those of the domains that are there lie in. */
    Map<Long, @Nullable Long> parents(Collection<Long> ids) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        read(PARENTS, ids, row -> parents.put(row.getLong(1), row.getObject(2, Long.class)));
        return parents;
    }

    /** The same of domains that are held until the transaction ends. */
    Map<Long, @Nullable Long> held(Collection<Long> ids) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        domains.findAndHold(ids).forEach(domain -> parents.put(domain.id(), domain.parentId()));
        return parents;
    }

    /** The domains that lie in others, each with its parent. */
    Map<Long, Long> lyingIn(Collection<Long> ids) {
        Map<Long, Long> found = new HashMap<>();
        read(LYING_IN, ids, row -> found.put(row.getLong(1), row.getLong(2)));
        return found;
    }

    /** The domains with all that lie below them, in the order of their ids. */
    List<Long> subtree(Collection<Long> roots) {
        return roots.isEmpty()
                ? List.of()
                : sql.sql(SUBTREE)
                        .param("roots", SqlArrays.ids(roots))
                        .query(Long.class)
                        .list();
    }

    private void read(String statement, Collection<Long> ids, RowCallbackHandler each) {
        SqlArrays.batches(ids)
                .forEach(batch ->
                        sql.sql(statement).param("ids", SqlArrays.ids(batch)).query(each));
    }
}
