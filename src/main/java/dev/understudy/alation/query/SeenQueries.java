package dev.understudy.alation.query;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.error.PermissionDenied;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Finds queries for somebody. Unlike anything else in the catalog, a query that is hidden is told apart from one that is not there:
 * a client matches the words that it is refused with.
 */
@Component
class SeenQueries {

    private final ObjectStore<QueryState> queries;
    private final ObjectIndex objects;

    SeenQueries(ObjectStore<QueryState> queries, ObjectIndex objects) {
        this.queries = queries;
        this.objects = objects;
    }

    QueryState get(long id, Caller caller) {
        QueryState query = queries.get(id);
        if (objects.seenBy(caller).hides(queries.ref(id))) {
            throw new PermissionDenied();
        }
        return query;
    }

    Listing<QueryState> list(Filters filters, ListRequest request, Caller caller, Consumer<Conditions> own) {
        return queries.list(filters, request, all -> {
            objects.seenBy(caller).onlyOf(all.and("e.deleted = false"), QueryKinds.QUERY);
            own.accept(all);
        });
    }

    /** Leaves out of a list over a table with {@code query_id} what belongs to queries that are hidden or deleted. */
    void only(Conditions all, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        all.and(seen.showsLive("'query'", "e.query_id")).bindAll(seen.parameters());
    }

    /** Those of the queries that are not deleted, by id. */
    Map<Long, QueryState> all(Collection<Long> ids) {
        return queries.live(ids);
    }
}
