package dev.understudy.alation.query;

import dev.understudy.alation.core.web.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
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

    /** What the results of a scheduled run are called, before the title of the query and the {@link #day}. */
    static final String SCHEDULED = "Scheduled result on ";

    /** Results of fewer bytes are kept for ever. */
    private static final long SMALL = DataSize.ofMegabytes(1).toBytes();

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

    /** Not beyond what clients can read, and however long they are kept. */
    private static Instant end(Instant now, Duration kept) {
        Duration left = Duration.between(now, Timestamps.LAST);
        return kept.compareTo(left) < 0 ? now.plus(kept) : Timestamps.LAST;
    }

    /** The end of that title. */
    static String day(Instant start) {
        return " " + LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** @param kept how long what is not {@link #SMALL} is kept */
    Result filled(CsvChunks rows, boolean nowTruncated, Instant now, Duration kept) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put("rowCount", rows.rows());
        changes.put("byteCount", rows.bytes());
        changes.put("truncated", nowTruncated);
        changes.put("tsCreated", now);
        changes.put("tsExpiration", rows.bytes() < SMALL ? null : end(now, kept));
        return TABLE.columns().with(this, changes);
    }
}
