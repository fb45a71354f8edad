package dev.understudy.alation.nosql;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import dev.understudy.alation.core.otype.Otypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog: each lies in the one above, so that it goes with it. */
@Configuration(proxyBeanMethods = false)
class DocStoreKinds {

    static final String FOLDER = "docstore_folder";
    static final String COLLECTION = "docstore_collection";
    static final String SCHEMA = "doc_schema";

    @Bean
    ObjectStore<DocFolderState> docStoreFolders(ObjectStores stores) {
        return stores.of(ObjectKind.of(DocFolderState.class, FOLDER, "docstore_folder", "/docstore_folder/{id}/")
                .keyed(DocFolderState::objectKey, DocFolderState::name)
                .liesIn("dsId", Otypes.DATA_SOURCE));
    }

    @Bean
    ObjectStore<DocCollectionState> docStoreCollections(ObjectStores stores) {
        return stores.of(
                ObjectKind.of(DocCollectionState.class, COLLECTION, "docstore_collection", "/docstore_collection/{id}/")
                        .keyed(DocCollectionState::objectKey, DocCollectionState::name)
                        .liesIn("folderId", FOLDER));
    }

    @Bean
    ObjectStore<DocSchemaState> docStoreSchemas(ObjectStores stores) {
        return stores.of(ObjectKind.of(DocSchemaState.class, SCHEMA, "docstore_schema", "/doc_schema/{id}/")
                .keyed(DocSchemaState::objectKey, DocSchemaState::name)
                .liesIn("collectionId", COLLECTION)
                .liesIn("schemaId", SCHEMA));
    }
}
