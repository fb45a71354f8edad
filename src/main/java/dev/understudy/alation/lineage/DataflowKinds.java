package dev.understudy.alation.lineage;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. */
@Configuration(proxyBeanMethods = false)
class DataflowKinds {

    static final String DATAFLOW = "dataflow";

    @Bean
    ObjectStore<DataflowState> dataflows(ObjectStores stores) {
        return stores.of(ObjectKind.of(DataflowState.class, DATAFLOW, "dataflow", "/dataflow/{id}/")
                .keyed(DataflowState::externalId, DataflowState::externalId));
    }
}
