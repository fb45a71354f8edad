package dev.understudy.alation.core.relational;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lies in data sources: each in the one above, so that whatever is deleted takes along what is below. */
@Configuration(proxyBeanMethods = false)
class RelationalKinds {

    @Bean
    ObjectStore<SchemaState> schemas(ObjectStores stores) {
        return stores.of(ObjectKind.of(SchemaState.class, RelationalObjects.SCHEMA, "rdbms_schema", "/schema/{id}/")
                .keyed(SchemaState::objectKey, SchemaState::name)
                .liesIn("dsId", Otypes.DATA_SOURCE));
    }

    @Bean
    ObjectStore<TableState> tables(ObjectStores stores) {
        return stores.of(ObjectKind.of(TableState.class, RelationalObjects.TABLE, "rdbms_table", "/table/{id}/")
                .keyed(TableState::objectKey, TableState::name)
                .liesIn("schemaId", RelationalObjects.SCHEMA));
    }

    @Bean
    ObjectStore<ColumnState> columns(ObjectStores stores, ChildColumns children) {
        return stores.of(ObjectKind.of(ColumnState.class, RelationalObjects.COLUMN, "rdbms_column", "/attribute/{id}/")
                .keyed(ColumnState::objectKey, ColumnState::name)
                .liesIn("tableId", RelationalObjects.TABLE)
                .followedBy(children::follow));
    }
}
