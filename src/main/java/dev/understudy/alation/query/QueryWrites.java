package dev.understudy.alation.query;

import dev.understudy.access.AlationConf;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.object.ObjectDomains;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes queries, with their tags and domains. */
@Component
class QueryWrites {

    private final ObjectStore<QueryState> queries;
    private final QueryAuthors authors;
    private final QueryRules rules;
    private final ObjectTags tags;
    private final ObjectDomains domains;
    private final ObjectEntries entries;
    private final AlationConf conf;
    private final Clock clock;

    QueryWrites(
            ObjectStore<QueryState> queries,
            QueryAuthors authors,
            QueryRules rules,
            ObjectTags tags,
            ObjectDomains domains,
            ObjectEntries entries,
            AlationConf conf,
            Clock clock) {
        this.queries = queries;
        this.authors = authors;
        this.rules = rules;
        this.tags = tags;
        this.domains = domains;
        this.entries = entries;
        this.conf = conf;
        this.clock = clock;
    }

    QueryState create(QueryInput fields, Caller caller) {
        Optional<Caller> author = authors.of(fields.author(), caller);
        rules.check(fields, author);
        long authorId = author.orElseThrow().userId();
        QueryState made = queries.create(fields.writtenBy(authorId, clock.instant()));
        ObjectRef query = queries.ref(made.id());
        tags.put(query, fields.tagNamesOrNone());
        domains.add(query, fields.domainIdsOrNone());
        if (!made.published() && conf.isOn(AlationConf.PRIVATE_QUERIES)) {
            entries.restrict(query, List.of(new ObjectRef(People.USER, authorId)));
        }
        return made;
    }
}
