package dev.understudy.alation.query;

import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.database.SqlTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what was run. */
@Component
class ExecutionRows {

    /** How many chunks of a result are written at once. */
    private static final int CHUNKS = 20;

    private static final String CHUNK =
            "insert into execution_result_chunk (result_id, chunk_index, lines) values (?, ?, ?)";

    private final NewRows newRows;
    private final JdbcTemplate sql;

    ExecutionRows(NewRows newRows, JdbcTemplate sql) {
        this.newRows = newRows;
        this.sql = sql;
    }

    /** Stores something new, and answers it with its id. */
    <E extends Record> E add(Executions<E> kind, E fresh) {
        RecordColumns<E> columns = kind.columns();
        long id = newRows.insert(columns.insertInto(kind.table()), List.<@Nullable Object[]>of(columns.inserted(fresh)))
                .get(0);
        return columns.with(fresh, Map.of("id", id));
    }

    /** What takes the chunks of a result; {@link Chunks#flush} writes the last. */
    Chunks chunks(long resultId) {
        return new Chunks(resultId);
    }

    /** A statement has come to its end. */
    void end(Event event) {
        sql.update(
                "update execution_event set elapsed_seconds = ?, num_result_rows = ? where id = ?",
                event.elapsedSeconds(),
                event.numResultRows(),
                event.id());
    }

    /** All rows of a result have come. */
    void end(Result result) {
        sql.update(
                "update execution_result set row_count = ?, byte_count = ?, truncated = ?, ts_created = ?,"
                        + " ts_expiration = ? where id = ?",
                result.rowCount(),
                result.byteCount(),
                result.truncated(),
                SqlTimes.of(result.tsCreated()),
                result.tsExpiration() == null ? null : SqlTimes.of(result.tsExpiration()),
                result.id());
    }

    /** Chunks of one result on their way to the database. */
    final class Chunks {

        private final long resultId;
        private final List<Object[]> waiting = new ArrayList<>();
        private int next;

        private Chunks(long resultId) {
            this.resultId = resultId;
        }

        void keep(String lines) {
            waiting.add(new Object[] {resultId, next++, lines});
            if (waiting.size() == CHUNKS) {
                flush();
            }
        }

        void flush() {
            sql.batchUpdate(CHUNK, waiting);
            waiting.clear();
        }
    }
}
