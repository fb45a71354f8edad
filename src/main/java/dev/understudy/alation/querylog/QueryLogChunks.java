package dev.understudy.alation.querylog;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.source.DataSource;
import dev.understudy.alation.querylog.Queriers.Querier;
import dev.understudy.alation.querylog.Queriers.Use;
import dev.understudy.web.TriedAgain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts some events of a query log in a transaction of their own: once for each object that an event mentions. */
@Component
class QueryLogChunks {

    private final Queriers queriers;
    private final ObjectIndex objects;

    QueryLogChunks(Queriers queriers, ObjectIndex objects) {
        this.queriers = queriers;
        this.objects = objects;
    }

    @TriedAgain
    @Transactional
    void count(List<QueryEvent> events, DataSource source, Caller caller) {
        List<Set<ObjectRef>> mentioned = new MentionedObjects(objects.seenBy(caller))
                .by(events.stream()
                        .map(event -> new MentionedKeys(event, source.id()))
                        .toList());
        Map<Querier, Use> uses = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            QueryEvent event = events.get(i);
            mentioned
                    .get(i)
                    .forEach(object -> uses.merge(
                            new Querier(object, event.dbAccount()), new Use(1, event.startTime()), Use::plus));
        }
        queriers.add(uses);
    }
}
