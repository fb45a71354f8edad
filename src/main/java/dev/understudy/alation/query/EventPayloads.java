package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts events together with their results, queries and data sources, a whole page at a time. */
@Component
class EventPayloads {

    private final SeenQueries queries;
    private final DataSources sources;
    private final Results results;
    private final Clock clock;

    EventPayloads(SeenQueries queries, DataSources sources, Results results, Clock clock) {
        this.queries = queries;
        this.sources = sources;
        this.results = results;
        this.clock = clock;
    }

    EventPayload of(Event event, Caller caller) {
        return page(List.of(event), caller).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Whoever sees an event sees its query and the data source of that, unless one of them is gone by now: then so is the event. */
    List<EventPayload> page(List<Event> events, Caller caller) {
        Map<Long, QueryState> queriesById =
                queries.all(events.stream().map(Event::queryId).toList());
        Map<Long, DataSource> sourcesById =
                sources.all(queriesById.values().stream().map(QueryState::dsId).toList(), caller);
        Map<Long, Result> resultsOf =
                results.ofEvents(events.stream().map(Event::id).toList());
        return events.stream()
                .flatMap(event -> {
                    QueryState query = queriesById.get(event.queryId());
                    DataSource source = query == null ? null : sourcesById.get(query.dsId());
                    return query == null || source == null
                            ? Stream.empty()
                            : Stream.of(EventPayload.of(event, source, shown(resultsOf.get(event.id()), query)));
                })
                .toList();
    }

    private @Nullable ResultPayload shown(@Nullable Result result, QueryState query) {
        return result == null ? null : ResultPayload.of(result, query, clock.instant());
    }
}
