package dev.understudy.alation.workflow;

import dev.understudy.alation.core.object.DeletionWatcher;
import dev.understudy.alation.core.object.ObjectRef;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Closes as rejected what is asked for objects that are deleted, or for places that are. */
@Component
class RequestsOfDeletedObjects implements DeletionWatcher {

    private static final String OF_OBJECT =
            "status = 'IN_PROGRESS' and (otype = ? and oid = ? or target_otype = ? and target_oid = ?)";

    private final JdbcTemplate sql;
    private final Clock clock;

    RequestsOfDeletedObjects(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void deleted(Collection<ObjectRef> refs) {
        List<Object[]> objects = refs.stream()
                .map(ref -> new Object[] {ref.otype(), ref.oid(), ref.otype(), ref.oid()})
                .toList();
        sql.batchUpdate(
                "update workflow_step_execution set status = 'REJECTED' where status = 'PENDING'"
                        + " and execution_id in (select id from workflow_execution where " + OF_OBJECT + ")",
                objects);
        sql.batchUpdate(
                "delete from workflow_open_change where execution_id in (select id from workflow_execution where "
                        + OF_OBJECT + ")",
                objects);
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.batchUpdate(
                "update workflow_execution set status = 'REJECTED', ts_updated = ?, ts_completed = ? where "
                        + OF_OBJECT,
                refs.stream()
                        .map(ref -> new Object[] {now, now, ref.otype(), ref.oid(), ref.otype(), ref.oid()})
                        .toList());
    }
}
