package dev.understudy.alation.datadictionary;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.NotFound;
import dev.understudy.trouble.JobCourses;
import dev.understudy.trouble.JobRule.Finish;
import dev.understudy.web.TriedAgain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What uploads did, row by row. */
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

    private static final String INSERT =
            "insert into dictionary_row (task_id, row_index, object_key, line, error, fatal) values (?, ?, ?, ?, ?, ?)";

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
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final ListQueries lists;
    private final ObjectIndex objects;
    private final JobCourses courses;
    private final Clock clock;

    Tasks(
            JdbcClient sql,
            JdbcTemplate batches,
            NewRows newRows,
            ListQueries lists,
            ObjectIndex objects,
            JobCourses courses,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.lists = lists;
        this.objects = objects;
        this.courses = courses;
        this.clock = clock;
    }

    /** Begins a task that has no rows yet, and waits until somebody ends it; answers its number. */
    @Transactional
    long begin(CatalogObject top, long userId, Header header) {
        return newRows.insert(
                        "insert into dictionary_task (otype, oid, user_id, header, total, succeeded, batches, report,"
                                + " ts_created, ts_completed) values (?, ?, ?, ?, 0, 0, 0, '', ?, ?)",
                        List.<@Nullable Object[]>of(new Object[] {
                            top.ref().otype(),
                            top.ref().oid(),
                            userId,
                            Csv.line(header.names()),
                            SqlTimes.of(clock.instant()),
                            SqlTimes.of(Task.NOT_YET)
                        }))
                .get(0);
    }

    /** Notes what became of rows. */
    void add(long task, List<DictionaryRow> rows) {
        batches.batchUpdate(
                INSERT,
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            task, row.index(), row.key(), Csv.line(row.cells()), row.error(), false
                        })
                        .toList());
    }

    /** Notes that nothing from a row on could be read. */
    void breakOff(Upload upload, int index, String reason) {
        String line = Csv.line(Collections.nCopies(upload.header().names().size(), ""));
        batches.update(INSERT, upload.task(), index, "", line, reason, true);
    }

    /** Ends a task; answers it as it is from now on. Its rows are committed by then. */
    @TriedAgain
    @Transactional
    Task end(long task, int batchCount) {
        Task begun = find(task).orElseThrow();
        Instant completed = clock.instant()
                .plus(courses.next(EnumSet.of(Finish.AT_ONCE, Finish.AFTER)).delay());
        sql.sql("update dictionary_task set batches = :batches, report = :report, ts_completed = :completed,"
                        + " total = (select count(*) from dictionary_row where task_id = :task),"
                        + " succeeded = (select count(*) from dictionary_row where task_id = :task and error is null)"
                        + " where id = :task")
                .param("batches", batchCount)
                .param("report", Task.reportName(begun.top(), begun.userId(), completed))
                .param("completed", SqlTimes.of(completed))
                .param("task", task)
                .update();
        return find(task).orElseThrow();
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

    private Optional<Task> find(long number) {
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
