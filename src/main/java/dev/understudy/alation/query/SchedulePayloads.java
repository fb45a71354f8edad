package dev.understudy.alation.query;

import dev.understudy.alation.core.source.DataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the schedules of queries together with their latest runs, a whole page at a time. */
@Component
class SchedulePayloads {

    private final Schedules schedules;
    private final Batches batches;
    private final Clock clock;

    SchedulePayloads(Schedules schedules, Batches batches, Clock clock) {
        this.schedules = schedules;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * By the id of the query; those without schedules are left out.
     *
     * @param sources of all queries, by id
     */
    Map<Long, List<SchedulePayload>> of(List<QueryState> queries, Map<Long, DataSource> sources) {
        Map<Long, QueryState> byId = queries.stream().collect(Collectors.toMap(QueryState::id, query -> query));
        List<Schedules.Scheduled> all = schedules.ofQueries(byId.keySet());
        Map<Long, SchedulePayload.LatestSession> latest = latest(all);
        Map<Long, List<SchedulePayload>> found = new HashMap<>();
        for (Schedules.Scheduled each : all) {
            long queryId = each.schedule().queryId();
            DataSource source = Objects.requireNonNull(
                    sources.get(Objects.requireNonNull(byId.get(queryId)).dsId()));
            SchedulePayload.LatestSession session = latest.get(each.schedule().id());
            found.computeIfAbsent(queryId, id -> new ArrayList<>())
                    .add(SchedulePayload.of(each.schedule(), each.user(), source, session, clock.instant()));
        }
        return found;
    }

    private Map<Long, SchedulePayload.LatestSession> latest(List<Schedules.Scheduled> all) {
        Map<Long, Session> sessions = schedules.latestSessions(
                all.stream().map(each -> each.schedule().id()).toList());
        Map<Long, List<Long>> batchIds =
                batches.ofSessions(sessions.values().stream().map(Session::id).toList());
        Map<Long, SchedulePayload.LatestSession> latest = new HashMap<>();
        sessions.forEach((schedule, session) -> latest.put(
                schedule, SchedulePayload.LatestSession.of(session, batchIds.getOrDefault(session.id(), List.of()))));
        return latest;
    }
}
