package dev.understudy.alation.workflow;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is being asked for just now: in one workflow there is one open request for each field of an object. */
@Component
class OpenChanges {

    private static final String PRESENT = "select field_id from workflow_open_change"
            + " where workflow_id = ? and otype = ? and oid = ? and field_id = any(?)";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    OpenChanges(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** The database would refuse a second one, too, if two are made at the same moment. */
    void open(WorkflowExecution request, ObjectRef object, List<Long> fieldIds) {
        long workflow = request.workflow().id();
        Set<Long> present = Set.copyOf(sql.sql(PRESENT)
                .params(workflow, object.otype(), object.oid(), SqlArrays.ids(fieldIds))
                .query(Long.class)
                .list());
        fieldIds.stream().filter(present::contains).findFirst().ifPresent(fieldId -> {
            throw InvalidFields.of("changes", "There is an open request for the field with id " + fieldId + ".");
        });
        batches.batchUpdate(
                "insert into workflow_open_change (execution_id, workflow_id, otype, oid, field_id) values (?, ?, ?, ?, ?)",
                fieldIds.stream()
                        .map(fieldId -> new Object[] {request.id(), workflow, object.otype(), object.oid(), fieldId})
                        .toList());
    }

    void close(WorkflowExecution request) {
        sql.sql("delete from workflow_open_change where execution_id = ?")
                .param(request.id())
                .update();
    }
}
