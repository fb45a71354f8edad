package dev.understudy.alation.workflow;

import dev.understudy.alation.core.object.DeletionWatcher;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Closes as rejected what is asked for objects that are deleted, or for places that are. Of many objects few have requests. */
@Component
class RequestsOfDeletedObjects implements DeletionWatcher {

    private static final List<String> OPEN = List.of(
            "select e.id from unnest(cast(? as bigint array)) as r (oid) left join workflow_execution e"
                    + " on e.otype = ? and e.oid = r.oid where e.status = 'IN_PROGRESS'",
            "select e.id from unnest(cast(? as bigint array)) as r (oid) left join workflow_execution e"
                    + " on e.target_otype = ? and e.target_oid = r.oid where e.status = 'IN_PROGRESS'");

    private final JdbcTemplate sql;
    private final Clock clock;

    RequestsOfDeletedObjects(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void deleted(Collection<ObjectRef> refs) {
        List<Object[]> open = open(refs).stream().map(id -> new Object[] {id}).toList();
        sql.batchUpdate(
                "update workflow_step_execution set status = 'REJECTED' where status = 'PENDING' and execution_id = ?",
                open);
        sql.batchUpdate("delete from workflow_open_change where execution_id = ?", open);
        Object now = SqlTimes.of(clock.instant());
        sql.batchUpdate(
                "update workflow_execution set status = 'REJECTED', ts_updated = ?, ts_completed = ? where id = ?",
                open.stream().map(id -> new Object[] {now, now, id[0]}).toList());
    }

    private Set<Long> open(Collection<ObjectRef> refs) {
        Set<Long> open = new LinkedHashSet<>();
        ObjectRef.oidsByType(refs)
                .forEach((otype, oids) -> OPEN.forEach(
                        statement -> open.addAll(sql.queryForList(statement, Long.class, SqlArrays.ids(oids), otype))));
        return open;
    }
}
