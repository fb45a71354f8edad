package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.SourceDatabases;
import dev.understudy.alation.core.source.SourceDatabases.Refused;
import dev.understudy.instance.InstanceClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Runs single statements against what simulated databases have. */
@Component
class StatementRuns {

    /** How long after the end of a statement its result is there. */
    private static final Duration STORING = Duration.ofMillis(20);

    private final SourceDatabases databases;
    private final ExecutionRows rows;
    private final QueryProperties settings;
    private final Clock clock;

    StatementRuns(SourceDatabases databases, ExecutionRows rows, QueryProperties settings, Clock clock) {
        this.databases = databases;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Runs a statement and stores what becomes of it.
     *
     * @param event as it begins, without an id
     * @param title of its result
     */
    Event run(Event event, String title, DataSource source) {
        try {
            PlainSelect select =
                    PlainSelect.read(event.statementContent()).orElseThrow(() -> new Refused(PlainSelect.OTHER));
            Selection selection = Selection.of(select, databases.open(source, select.table()));
            return store(rows.add(Event.TABLE, event), title, selection);
        } catch (Refused refused) {
            return rows.add(Event.TABLE, event.failed(refused.text()));
        }
    }

    private Event store(Event event, String title, Selection selection) {
        Instant began = clock.instant();
        Result result = rows.add(Result.TABLE, Result.empty(event, title, selection.columns()));
        ExecutionRows.Chunks store = rows.chunks(result.id());
        CsvChunks csv = new CsvChunks(store::keep);
        boolean truncated = write(selection, csv);
        store.flush();
        Event ended = event.ended(InstanceClock.seconds(began, clock.instant()), csv.rows());
        rows.end(ended);
        rows.end(result.filled(csv, truncated, ended.finishedAt().plus(STORING), settings.keepResults()));
        return ended;
    }

    /** Answers whether there were more rows than may be stored. */
    private boolean write(Selection selection, CsvChunks csv) {
        long most = settings.maxResult().toBytes();
        boolean whole = selection.rows().allMatch(row -> csv.addWithin(most, row));
        csv.end();
        return !whole;
    }
}
