package dev.understudy.alation.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a statement returned, without its rows. Its components are the columns.
 *
 * @param title of a scheduled run; otherwise empty
 * @param dataSchema the columns, see {@link ResultColumn}
 * @param truncated whether there were more rows than could be stored
 * @param tsExpiration until when the rows are kept; null for ever
 */
record Result(
        long id,
        long eventId,
        long queryId,
        String title,
        long rowCount,
        long byteCount,
        JsonNode dataSchema,
        boolean truncated,
        boolean deleted,
        Instant tsCreated,
        @Nullable Instant tsExpiration) {

    /** There is no list of results. */
    static final Executions<Result> TABLE = Executions.of(Result.class, "execution_result", new Lookups());

    boolean isExpired(Instant now) {
        return tsExpiration != null && !now.isBefore(tsExpiration);
    }

    List<ResultColumn> columns() {
        return ResultColumn.read(dataSchema);
    }

    /** The result of a statement that has begun. */
    static Result empty(Event event, String title, List<ResultColumn> columns) {
        JsonNode schema = ResultColumn.write(columns);
        return new Result(0, event.id(), event.queryId(), title, 0, 0, schema, false, false, event.tsExecuted(), null);
    }

    Result filled(CsvChunks rows, boolean nowTruncated, Instant now) {
        return TABLE.columns()
                .with(
                        this,
                        Map.of(
                                "rowCount",
                                rows.rows(),
                                "byteCount",
                                rows.bytes(),
                                "truncated",
                                nowTruncated,
                                "tsCreated",
                                now));
    }
}
