package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What uploads did, row by row, as somebody may see it. */
@Component
class Tasks {

    /**
     * A row of the report.
     *
     * @param line as CSV
     * @param error null if the row was written
     */
    record Reported(int index, String line, @Nullable String error) {}

    private static final String SELECT = "select id, otype, oid, user_id, header, total, succeeded, batches,"
            + " ts_created, ts_completed from dictionary_task ";

    /**
     * Rows of one reason have the same distance to their number among those of that reason as long as they follow each other. The first
     * of them stands for all.
     */
    private static final String FAILED = """
        select e.error, e.fatal, e.id, f.object_key, e.last_row, l.object_key, e.total from (
            select error, fatal, min(row_index) as id, max(row_index) as last_row, count(*) as total from (
                select row_index, error, fatal,
                    row_index - row_number() over (partition by error, fatal order by row_index) as island
                from dictionary_row where task_id = :task and error is not null) r
            group by error, fatal, island) e
        join dictionary_row f on f.task_id = :task and f.row_index = e.id
        join dictionary_row l on l.task_id = :task and l.row_index = e.last_row\
        """;

    private final JdbcClient sql;
    private final ListQueries lists;
    private final ObjectIndex objects;

    Tasks(JdbcClient sql, ListQueries lists, ObjectIndex objects) {
        this.sql = sql;
        this.lists = lists;
        this.objects = objects;
    }

    /** The task of this id, for whoever sees the object that it was for. */
    Task get(String id, Caller caller) {
        OptionalLong number = TaskIds.number(id);
        return seen(number.isPresent() ? find(number.getAsLong()) : Optional.empty(), caller);
    }

    /** The same, for whoever may see what stood in its rows: those may tell of what not everybody sees. */
    Task withRows(String id, Caller caller) {
        return ofUploader(get(id, caller), caller);
    }

    /** The task whose report has the name; should a user have had two of them at the same moment, the latest. */
    Task byReport(String name, Caller caller) {
        Optional<Task> task = sql.sql(SELECT + "where report = ? order by id desc limit 1")
                .param(name)
                .query(Tasks::task)
                .optional();
        return ofUploader(seen(task, caller), caller);
    }

    private static Task ofUploader(Task task, Caller caller) {
        if (task.userId() != caller.userId() && !caller.seesEverything()) {
            throw new NotFound();
        }
        return task;
    }

    private Task seen(Optional<Task> task, Caller caller) {
        return task.filter(known -> !objects.seenBy(caller).hides(known.top())).orElseThrow(NotFound::new);
    }

    Optional<Task> find(long number) {
        return sql.sql(SELECT + "where id = ?").param(number).query(Tasks::task).optional();
    }

    /** One page of what failed, in the order of the rows. */
    Listing<TaskError> errors(Task task, Filters filters, ListRequest request) {
        return lists.find(FAILED, Tasks::error, filters, request, all -> all.bind("task", task.id()));
    }

    /** Some rows behind one of them, in their order. */
    List<Reported> rowsBehind(long task, int index, int most) {
        return sql.sql("select row_index, line, error from dictionary_row"
                        + " where task_id = ? and row_index > ? order by row_index limit ?")
                .params(task, index, most)
                .query((row, number) -> new Reported(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getLong(1),
                ObjectRef.read(row, 2),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                SqlTimes.read(row, 9),
                SqlTimes.read(row, 10));
    }

    private static TaskError error(ResultSet row, int number) throws SQLException {
        return new TaskError(
                row.getString(1),
                row.getBoolean(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getInt(7));
    }
}
