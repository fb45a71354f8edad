package dev.understudy.alation.datasource;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. */
@Configuration(proxyBeanMethods = false)
class DataSourceKinds {

    @Bean
    ObjectStore<DataSourceState> dataSources(ObjectStores stores) {
        return stores.of(ObjectKind.of(DataSourceState.class, Otypes.DATA_SOURCE, "data_source", "/data/{id}/")
                .keyedBy(source -> String.valueOf(source.id())));
    }

    static ObjectRef ref(long id) {
        return new ObjectRef(Otypes.DATA_SOURCE, id);
    }
}
