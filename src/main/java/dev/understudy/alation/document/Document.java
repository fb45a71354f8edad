package dev.understudy.alation.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A document, which may be a term, as it is read. Written in batches by {@link DocumentStore}. */
@Entity
@Immutable
public class Document {

    static final String OTYPE = "glossary_term";

    /** The hub whose documents are terms. */
    static final long GLOSSARY_HUB = 1;

    @Id
    private long id;

    private String title;
    private String description;
    private @Nullable Long templateId;
    private long documentHubId;
    private @Nullable Long parentFolderId;
    private @Nullable Long parentDocumentId;
    private boolean deleted;
    private Instant tsCreated;
    private Instant tsUpdated;
    private @Nullable Instant tsDeleted;

    @Formula("(select count(*) from document d where d.parent_document_id = id and d.deleted = false)")
    private long childDocumentsCount;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /** HTML; may be empty. */
    String description() {
        return description;
    }

    @Nullable
    Long templateId() {
        return templateId;
    }

    long documentHubId() {
        return documentHubId;
    }

    @Nullable
    Long parentFolderId() {
        return parentFolderId;
    }

    @Nullable
    Long parentDocumentId() {
        return parentDocumentId;
    }

    boolean isDeleted() {
        return deleted;
    }

    Instant tsCreated() {
        return tsCreated;
    }

    Instant tsUpdated() {
        return tsUpdated;
    }

    @Nullable
    Instant tsDeleted() {
        return tsDeleted;
    }

    long childDocumentsCount() {
        return childDocumentsCount;
    }

    static String url(long id) {
        return "/glossary_term/" + id + "/";
    }
}
