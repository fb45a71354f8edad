package dev.understudy.alation.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A folder of a document hub, which may be a glossary, as it is read. Written in batches by {@link FolderStore}. */
@Entity
@Immutable
public class Folder {

    static final String OTYPE = "glossary_v3";

    @Id
    private long id;

    private String title;
    private String description;
    private @Nullable Long templateId;
    private long documentHubId;
    private @Nullable Long parentFolderId;
    private boolean deleted;
    private Instant tsCreated;
    private Instant tsUpdated;
    private @Nullable Instant tsDeleted;

    @Formula("(select count(*) from document d where d.parent_folder_id = id and d.deleted = false)")
    private long childDocumentsCount;

    @Formula("(select count(*) from folder f where f.parent_folder_id = id and f.deleted = false)")
    private long childFoldersCount;

    @Formula(
            "(select count(*) from document_nav_link l join document d on d.id = l.document_id where l.folder_id = id and d.deleted = false)")
    private long navLinksCount;

    @SuppressWarnings("NullAway.Init")
    protected Folder() {}

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

    long childFoldersCount() {
        return childFoldersCount;
    }

    long navLinksCount() {
        return navLinksCount;
    }

    static String url(long id) {
        return "/glossary_v3/" + id + "/";
    }
}
