package dev.understudy.alation.query;

/** What was run at once: each press of a button is one. Its components are the columns. */
record Batch(long id, long queryId, long sessionId) {

    static final Executions<Batch> TABLE = Executions.of(
            Batch.class,
            "execution_batch",
            new Lookups()
                    .number("id")
                    .number("query_id")
                    .number("session_id")
                    .number("event_id", "e.id in (select v.batch_id from execution_event v where %s)", "v.id")
                    .order("id"));
}
