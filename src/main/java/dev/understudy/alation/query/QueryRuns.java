package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs queries: each run is a session of its own with one batch, whose statements follow each other until one fails. */
@Component
class QueryRuns {

    /** A run with what it has left. */
    record Run(Session session, Batch batch, List<Event> events) {}

    /** How many statements of a query are run: a text of a megabyte may have half a million. */
    private static final int MOST = 200;

    private final DataSources sources;
    private final StatementRuns statements;
    private final ExecutionRows rows;

    QueryRuns(DataSources sources, StatementRuns statements, ExecutionRows rows) {
        this.sources = sources;
        this.statements = statements;
        this.rows = rows;
    }

    /** @param schedule null where somebody runs it in Compose */
    Run run(QueryState query, @Nullable Schedule schedule, Instant start) {
        DataSource source = sources.forTheSystem(query.dsId()).orElseThrow(() -> DataSources.unknown(query.dsId()));
        Session session =
                rows.add(Session.TABLE, Session.begun(query.id(), schedule == null ? null : schedule.id(), start));
        Batch batch = rows.add(Batch.TABLE, new Batch(0, query.id(), session.id()));
        String title = schedule == null ? "" : Result.SCHEDULED + query.title() + Result.day(start);
        String user = schedule == null ? source.dbUsername() : schedule.dbUsername();
        List<Event> events = new ArrayList<>();
        Instant next = start;
        for (String statement : Statements.of(query.runnable())) {
            Event begun = Event.begun(batch, events.size(), statement, next, user);
            Event ended = events.size() < MOST
                    ? statements.run(begun, title, source)
                    : rows.add(
                            Event.TABLE,
                            begun.failed("Understudy runs %d statements of a query at most".formatted(MOST)));
            events.add(ended);
            next = ended.finishedAt();
            if (ended.executionError() != null) {
                break;
            }
        }
        return new Run(session, batch, events);
    }
}
