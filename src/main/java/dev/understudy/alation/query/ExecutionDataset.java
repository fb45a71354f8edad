package dev.understudy.alation.query;

import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code query_executions}: a session an entry, with all that was run in it. */
@Component
class ExecutionDataset implements DatasetSection<ExecutionDataset.Entry> {

    /**
     * @param query the id of the query
     * @param schedule the id of the schedule of the query that ran it; left out where somebody did
     * @param clientSessionId made up if it is left out, as is the sandbox
     */
    record Entry(
            @IdOf("execution_session") long id,
            long query,
            @Nullable Long schedule,
            Instant tsStart,
            @Nullable String clientSessionId,
            @Nullable String sandboxId,
            List<BatchEntry> batches) {}

    /** @param events in the order in which they were run */
    record BatchEntry(@IdOf("execution_batch") long id, List<EventEntry> events) {}

    /**
     * @param tsExecuted when the one before it had ended if it is left out
     * @param numResultRows those of the result, but 1000 at most, if it is left out
     */
    record EventEntry(
            @IdOf("execution_event") long id,
            String statement,
            @Nullable Instant tsExecuted,
            @Nullable Double elapsedSeconds,
            @Nullable Integer numResultRows,
            boolean canceled,
            @Nullable String executionError,
            @Nullable String dbUsername,
            @Nullable ResultEntry result) {}

    /**
     * @param title left out, empty, and of a scheduled run what that calls it
     * @param rows with a value for each column: a text, a number, a boolean or null
     * @param tsExpiration left out, the rows are kept for ever
     */
    record ResultEntry(
            @IdOf("execution_result") long id,
            @Nullable String title,
            List<ColumnEntry> columns,
            @Nullable List<List<JsonNode>> rows,
            boolean truncated,
            boolean deleted,
            @Nullable Instant tsCreated,
            @Nullable Instant tsExpiration) {}

    /**
     * @param originalName the name if it is left out
     * @param normType INT, FLOAT, TIMESTAMP or STRING; left out, what the type comes to
     */
    record ColumnEntry(
            String name,
            String type,
            @Nullable String originalName,
            @Nullable String normType) {

        ResultColumn shown() {
            return new ResultColumn(
                    Objects.requireNonNullElse(originalName, name),
                    name,
                    type,
                    Objects.requireNonNullElse(normType, ResultColumn.normType(type)));
        }
    }

    /** An older run changes nothing of what is known of a schedule. */
    private static final String RAN = """
            update compose_schedule set ts_last_attempt = ?, db_ts_last_used = ?,
            ts_next_run = case when ts_next_run <= ? then null else ts_next_run end
            where id = ? and (ts_last_attempt is null or ts_last_attempt < ?)""";

    private static final String SCHEDULED_RESULT = """
            update execution_result set title =
            (select cast(? as varchar) || q.title || cast(? as varchar) from compose_query q where q.id = ?) where id = ?""";

    @Override
    public String name() {
        return "query_executions";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry entry, Rows rows) {
        Session session = session(entry);
        if (entry.schedule() != null) {
            rows.referWhere("schedule", "query_schedules", "query_id=" + entry.query(), entry.schedule());
            noteRun(entry, rows);
        }
        Session.TABLE.load(rows, session);
        for (BatchEntry each : entry.batches()) {
            Batch batch = new Batch(each.id(), entry.query(), entry.id());
            Batch.TABLE.load(rows, batch);
            loadEvents(each.events(), batch, session.tsStart(), rows);
        }
    }

    /** A run is an attempt of its schedule, and its results are called so. */
    private static void noteRun(Entry entry, Rows rows) {
        Instant start = entry.tsStart();
        rows.change(RAN, start, start, start, entry.schedule(), start);
        entry.batches().stream()
                .flatMap(batch -> batch.events().stream())
                .flatMap(event -> Stream.ofNullable(event.result()))
                .filter(result -> result.title() == null)
                .forEach(result ->
                        rows.change(SCHEDULED_RESULT, Result.SCHEDULED, Result.day(start), entry.query(), result.id()));
    }

    private static Session session(Entry entry) {
        Session begun = Session.begun(entry.query(), entry.schedule(), entry.tsStart());
        return new Session(
                entry.id(),
                Objects.requireNonNullElse(entry.clientSessionId(), begun.clientSessionId()),
                begun.queryId(),
                begun.tsStart(),
                Objects.requireNonNullElse(entry.sandboxId(), begun.sandboxId()),
                begun.scheduleId());
    }

    private static void loadEvents(List<EventEntry> entries, Batch batch, Instant start, Rows rows) {
        Instant next = start;
        for (int index = 0; index < entries.size(); index++) {
            EventEntry entry = entries.get(index);
            Event event = event(entry, batch, index, Objects.requireNonNullElse(entry.tsExecuted(), next));
            Event.TABLE.load(rows, event);
            if (entry.result() != null) {
                loadResult(entry.result(), event, rows);
            }
            next = event.finishedAt();
        }
    }

    private static Event event(EventEntry entry, Batch batch, int index, Instant executed) {
        requireNotNegative("elapsed_seconds", entry.elapsedSeconds());
        requireNotNegative("num_result_rows", entry.numResultRows());
        int found = entry.result() == null ? 0 : rowsOf(entry.result()).size();
        return new Event(
                entry.id(),
                batch.id(),
                batch.sessionId(),
                batch.queryId(),
                index,
                entry.statement(),
                executed,
                Objects.requireNonNullElse(entry.elapsedSeconds(), 0.0),
                Objects.requireNonNullElse(entry.numResultRows(), Event.preview(found)),
                entry.canceled(),
                entry.executionError(),
                entry.dbUsername());
    }

    private static void requireNotNegative(String key, @Nullable Number number) {
        if (number != null && number.doubleValue() < 0) {
            throw new IllegalArgumentException(key + " is at least 0, not " + number);
        }
    }

    private static void loadResult(ResultEntry entry, Event event, Rows rows) {
        AtomicInteger next = new AtomicInteger();
        CsvChunks csv = new CsvChunks(lines -> rows.add(
                "execution_result_chunk",
                "result_id",
                entry.id(),
                "chunk_index",
                next.getAndIncrement(),
                "lines",
                lines));
        for (List<JsonNode> row : rowsOf(entry)) {
            csv.add(values(row, entry.columns().size()));
        }
        csv.end();
        Result.TABLE.load(
                rows,
                new Result(
                        entry.id(),
                        event.id(),
                        event.queryId(),
                        Objects.requireNonNullElse(entry.title(), ""),
                        csv.rows(),
                        csv.bytes(),
                        ResultColumn.write(
                                entry.columns().stream().map(ColumnEntry::shown).toList()),
                        entry.truncated(),
                        entry.deleted(),
                        Objects.requireNonNullElse(entry.tsCreated(), event.finishedAt()),
                        entry.tsExpiration()));
    }

    private static List<List<JsonNode>> rowsOf(ResultEntry result) {
        return Objects.requireNonNullElse(result.rows(), List.of());
    }

    private static List<@Nullable Object> values(List<JsonNode> row, int columns) {
        if (row.size() != columns || row.stream().anyMatch(JsonNode::isContainer)) {
            throw new IllegalArgumentException(
                    "a row of a result is a list of " + columns + " single values, one for each column");
        }
        return row.stream().<@Nullable Object>map(ExecutionDataset::value).toList();
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value;
    }
}
