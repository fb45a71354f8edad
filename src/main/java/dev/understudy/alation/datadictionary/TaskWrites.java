package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.database.SqlTimes;
import dev.understudy.trouble.JobCourses;
import dev.understudy.trouble.JobRule.Finish;
import dev.understudy.web.TriedAgain;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what uploads do while they do it. */
@Component
class TaskWrites {

    private static final String INSERT =
            "insert into dictionary_row (task_id, row_index, object_key, line, error, fatal) values (?, ?, ?, ?, ?, ?)";

    private final Tasks tasks;
    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows newRows;
    private final JobCourses courses;
    private final Clock clock;

    TaskWrites(Tasks tasks, JdbcClient sql, JdbcTemplate batches, NewRows newRows, JobCourses courses, Clock clock) {
        this.tasks = tasks;
        this.sql = sql;
        this.batches = batches;
        this.newRows = newRows;
        this.courses = courses;
        this.clock = clock;
    }

    /** Begins a task that has no rows yet and waits to be ended; answers its number. */
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
        Task begun = tasks.find(task).orElseThrow();
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
        return tasks.find(task).orElseThrow();
    }
}
