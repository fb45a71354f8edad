package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts scheduled runs together, a whole page at a time. */
@Component
class ScheduledRunPayloads {

    private static final String OF_SCHEDULE =
            "e.schedule_id in (select s.id from compose_schedule s join user_account u on u.id = s.user_id where %s)";
    private static final String OF_SOURCE =
            "e.query_id in (select q.id from compose_query q where " + SourceTexts.WHERE.formatted("q.ds_id") + ")";

    static final Filters FILTERS = QueryFilters.schedule(
                    new Lookups()
                            .number("id")
                            .number("query_id")
                            .time("ts_start")
                            .order("id")
                            .order("ts_start"),
                    OF_SCHEDULE,
                    OF_SOURCE)
            .filters();

    private final SeenQueries queries;
    private final DataSources sources;
    private final Schedules schedules;
    private final Batches batches;

    ScheduledRunPayloads(SeenQueries queries, DataSources sources, Schedules schedules, Batches batches) {
        this.queries = queries;
        this.sources = sources;
        this.schedules = schedules;
        this.batches = batches;
    }

    /** Runs whose query, data source or schedule is gone by now are left out. */
    List<ScheduledRunPayload> page(List<Session> sessions, Caller caller) {
        Map<Long, QueryState> queriesById =
                queries.all(sessions.stream().map(Session::queryId).toList());
        Map<Long, DataSource> sourcesById =
                sources.all(queriesById.values().stream().map(QueryState::dsId).toList(), caller);
        Map<Long, Schedules.Scheduled> schedulesById = schedules.all(sessions.stream()
                .map(session -> Objects.requireNonNull(session.scheduleId()))
                .toList());
        Map<Long, List<Long>> batchIds =
                batches.ofSessions(sessions.stream().map(Session::id).toList());
        Map<Long, List<Event>> events =
                batches.events(batchIds.values().stream().flatMap(List::stream).toList());
        return sessions.stream()
                .flatMap(session -> {
                    List<Long> ids = batchIds.getOrDefault(session.id(), List.of());
                    QueryState query = queriesById.get(session.queryId());
                    DataSource source = query == null ? null : sourcesById.get(query.dsId());
                    Schedules.Scheduled schedule = schedulesById.get(session.scheduleId());
                    return source == null || schedule == null
                            ? Stream.empty()
                            : Stream.of(ScheduledRunPayload.of(
                                    SessionPayload.of(session, ids),
                                    schedule,
                                    source,
                                    ids.stream()
                                            .flatMap(id -> events.getOrDefault(id, List.of()).stream())
                                            .toList()));
                })
                .toList();
    }
}
