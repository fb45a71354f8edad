package dev.understudy.alation.workflow;

import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.error.InvalidFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is being asked for just now: in one workflow there is one open request for each field of an object. */
@Component
class OpenChanges {

    private final JdbcClient sql;

    OpenChanges(JdbcClient sql) {
        this.sql = sql;
    }

    /** The database would refuse a second one, too, if two are made at the same moment. */
    void open(WorkflowExecution request, ObjectRef object, long fieldId) {
        long present = sql.sql("select count(*) from workflow_open_change"
                        + " where workflow_id = ? and otype = ? and oid = ? and field_id = ?")
                .params(request.workflow().id(), object.otype(), object.oid(), fieldId)
                .query(Long.class)
                .single();
        if (present > 0) {
            throw InvalidFields.of("changes", "There is an open request for the field with id " + fieldId + ".");
        }
        sql.sql(
                        "insert into workflow_open_change (execution_id, workflow_id, otype, oid, field_id) values (?, ?, ?, ?, ?)")
                .params(request.id(), request.workflow().id(), object.otype(), object.oid(), fieldId)
                .update();
    }

    void close(WorkflowExecution request) {
        sql.sql("delete from workflow_open_change where execution_id = ?")
                .param(request.id())
                .update();
    }
}
