package dev.understudy.alation.query;

import dev.understudy.web.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was run. Its components are the columns.
 *
 * @param indexInBatch from 0
 * @param numResultRows of the preview; what is stored may have more
 * @param dbUsername told with the first statement of a batch
 */
record Event(
        long id,
        long batchId,
        long sessionId,
        long queryId,
        int indexInBatch,
        String statementContent,
        Instant tsExecuted,
        Double elapsedSeconds,
        int numResultRows,
        boolean canceled,
        @Nullable String executionError,
        @Nullable String dbUsername) {

    /** How many rows a preview has at most. */
    private static final int PREVIEW = 1000;

    /** In characters. */
    private static final int LONGEST_ERROR = 1_000_000;

    private static final double MICROS = 1e6;

    private static final String OF_QUERY = "e.query_id in (select q.id from compose_query q where %s)";

    static final Executions<Event> TABLE = Executions.of(
            Event.class,
            "execution_event",
            new Lookups()
                    .number("id")
                    .number("batch_id")
                    .number("session_id")
                    .number("query_id")
                    .number("index_in_batch")
                    .text("statement_content")
                    .time("ts_executed")
                    .decimal("elapsed_seconds")
                    .number("num_result_rows")
                    .flag("canceled")
                    .text("execution_error")
                    .text("db_username")
                    .number("datasource_id", OF_QUERY, "q.ds_id")
                    .text(
                            "datasource_title",
                            OF_QUERY.formatted(SourceTexts.WHERE.formatted("q.ds_id")),
                            SourceTexts.TITLE)
                    .number("result_id", "e.id in (select r.event_id from execution_result r where %s)", "r.id")
                    .order("id")
                    .order("ts_executed"));

    Instant finishedAt() {
        return tsExecuted.plus(Math.round(elapsedSeconds * MICROS), ChronoUnit.MICROS);
    }

    /** A statement as it begins. */
    static Event begun(Batch batch, int index, String statement, Instant now, String dbUsername) {
        return new Event(
                0,
                batch.id(),
                batch.sessionId(),
                batch.queryId(),
                index,
                statement,
                now,
                0.0,
                0,
                false,
                null,
                index == 0 ? dbUsername : null);
    }

    /** It may be told with a name that is as long as the statement. */
    Event failed(String error) {
        return TABLE.columns().with(this, Map.of("executionError", Texts.beginning(error, LONGEST_ERROR)));
    }

    Event ended(double elapsed, long rows) {
        return TABLE.columns().with(this, Map.of("elapsedSeconds", elapsed, "numResultRows", preview(rows)));
    }

    /** How many of some rows a preview has. */
    static int preview(long rows) {
        return (int) Math.min(rows, PREVIEW);
    }
}
