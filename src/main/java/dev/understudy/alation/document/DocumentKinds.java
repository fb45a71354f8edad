package dev.understudy.alation.document;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. Types are called after the glossaries and terms that documents grew out of. */
@Configuration(proxyBeanMethods = false)
class DocumentKinds {

    static final String DOCUMENT = "glossary_term";
    static final String FOLDER = "glossary_v3";

    /** The hub whose documents are terms and whose folders are glossaries. */
    static final long GLOSSARY_HUB = 1;

    @Bean
    ObjectStore<DocumentState> documents(ObjectStores stores) {
        return stores.of(ObjectKind.of(DocumentState.class, DOCUMENT, "document", "/glossary_term/{id}/")
                .liesIn("parentFolderId", FOLDER)
                .liesIn("parentDocumentId", DOCUMENT)
                .links("navLinkFolderIds", "document_nav_link", "document_id", "folder_id", FOLDER));
    }

    @Bean
    ObjectStore<FolderState> folders(ObjectStores stores) {
        return stores.of(ObjectKind.of(FolderState.class, FOLDER, "folder", "/glossary_v3/{id}/")
                .liesIn("parentFolderId", FOLDER));
    }
}
