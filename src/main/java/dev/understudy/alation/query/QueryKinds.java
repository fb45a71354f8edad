package dev.understudy.alation.query;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. */
@Configuration(proxyBeanMethods = false)
class QueryKinds {

    static final String QUERY = "query";

    @Bean
    ObjectStore<QueryState> queries(ObjectStores stores) {
        return stores.of(ObjectKind.of(QueryState.class, QUERY, "compose_query", "/query/{id}/")
                .keyedBy(query -> query.dsId() + "." + query.id())
                .liesIn("dsId", Otypes.DATA_SOURCE));
    }
}
