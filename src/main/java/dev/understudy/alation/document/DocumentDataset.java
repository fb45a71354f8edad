package dev.understudy.alation.document;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code documents}; those of hub 1 are terms. */
@Component
class DocumentDataset implements DatasetSection<DocumentDataset.Entry> {

    /**
     * @param hub 1, the glossary hub, if left out
     * @param folders ids of folders: it lies in the first, the others show links
     * @param under id of the document it lies under
     */
    record Entry(
            long id,
            String title,
            @Nullable String description,
            @Nullable Long hub,
            @Nullable List<Long> folders,
            @Nullable Long under,
            @Nullable Long template,
            boolean deleted) {}

    private static final Instant LONG_AGO = Instant.parse("2024-03-01T10:00:00.100000Z");

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry document, Rows rows) {
        DocumentState state = new DocumentState(
                        document.id(),
                        Objects.requireNonNull(document.title(), "title is required"),
                        RichText.normalisedOrEmpty(document.description()),
                        document.template(),
                        Objects.requireNonNullElse(document.hub(), Document.GLOSSARY_HUB),
                        null,
                        document.under(),
                        List.of())
                .placedIn(Objects.requireNonNullElse(document.folders(), List.of()));
        rows.add(
                "document",
                "id",
                state.id(),
                "title",
                state.title(),
                "description",
                state.description(),
                "template_id",
                state.templateId(),
                "document_hub_id",
                state.hubId(),
                "parent_folder_id",
                state.parentFolderId(),
                "parent_document_id",
                state.parentDocumentId(),
                "deleted",
                document.deleted(),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO,
                "ts_deleted",
                document.deleted() ? LONG_AGO : null);
        int ordinal = 0;
        for (long folder : state.navLinks()) {
            rows.add("document_nav_link", "document_id", state.id(), "folder_id", folder, "ordinal", ordinal++);
        }
        CatalogObject object = new CatalogObject(
                state.ref(), state.title(), null, state.title(), Document.url(state.id()), document.deleted());
        ObjectRows.load(rows, object, state.description());
        DocumentStore.places(state).forEach(link -> Containment.load(rows, link));
    }
}
