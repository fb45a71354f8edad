package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectDomains;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.core.source.DataSources;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts queries together with what others know of them, a whole page at a time. */
@Component
class QueryPayloads {

    private final DataSources sources;
    private final ObjectTags tags;
    private final ObjectDomains domains;
    private final SchedulePayloads schedules;

    QueryPayloads(DataSources sources, ObjectTags tags, ObjectDomains domains, SchedulePayloads schedules) {
        this.sources = sources;
        this.tags = tags;
        this.domains = domains;
        this.schedules = schedules;
    }

    QueryPayload of(QueryState query, Caller caller) {
        return page(List.of(query), caller).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Whoever sees a query sees its data source, unless that is gone by now: then so is the query. */
    List<QueryPayload> page(List<QueryState> page, Caller caller) {
        Map<Long, DataSource> sourcesById =
                sources.all(page.stream().map(QueryState::dsId).toList(), caller);
        List<QueryState> queries = page.stream()
                .filter(query -> sourcesById.containsKey(query.dsId()))
                .toList();
        List<ObjectRef> refs = queries.stream().map(QueryPayloads::ref).toList();
        Map<ObjectRef, List<ObjectTags.Label>> tagsOf = tags.of(refs);
        Map<ObjectRef, List<ObjectDomains.Membership>> domainsOf = domains.of(refs);
        Map<Long, List<SchedulePayload>> schedulesOf = schedules.of(queries, sourcesById);
        return queries.stream()
                .map(query -> QueryPayload.of(
                        query,
                        Objects.requireNonNull(sourcesById.get(query.dsId())),
                        tagsOf.getOrDefault(ref(query), List.of()),
                        domainsOf.getOrDefault(ref(query), List.of()),
                        schedulesOf.getOrDefault(query.id(), List.of())))
                .toList();
    }

    private static ObjectRef ref(QueryState query) {
        return new ObjectRef(QueryKinds.QUERY, query.id());
    }
}
