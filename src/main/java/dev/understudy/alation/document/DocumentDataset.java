package dev.understudy.alation.document;

import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.instance.copy.Content;
import dev.understudy.instance.copy.ContentRow;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Section {@code documents}; those of hub 1 are terms. */
@Component
class DocumentDataset implements DatasetSection<DocumentDataset.Entry> {

    /**
     * @param hub 1, the glossary hub, if left out
     * @param folders ids of folders: it lies in the first, unless it lies under a document, and the others show links
     * @param links ids of further folders that show links, for a document that lies nowhere
     * @param under id of the document it lies under
     */
    record Entry(
            @IdOf(TABLE) long id,
            @NotBlank String title,
            @Nullable String description,
            @Refers("document_hubs") @Nullable Long hub,
            @Nullable List<Long> folders,
            @Nullable List<Long> links,
            @Nullable Long under,
            @Refers("custom_templates") @Nullable Long template,
            boolean deleted) {}

    private static final String TABLE = "document";
    private static final Lifetime LIFETIME = Lifetime.since(Instant.parse("2024-03-01T10:00:00.100000Z"));

    private final ObjectStore<DocumentState> documents;

    DocumentDataset(ObjectStore<DocumentState> documents) {
        this.documents = documents;
    }

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
        long hub = Objects.requireNonNullElse(document.hub(), DocumentKinds.GLOSSARY_HUB);
        List<Long> folders = Objects.requireNonNullElse(document.folders(), List.of());
        List<Long> links = Objects.requireNonNullElse(document.links(), List.of());
        if (document.under() == null) { // links are shown in other hubs, too
            folders.stream().findFirst().ifPresent(folder -> FolderDataset.refer(rows, "folders", folder, hub));
        }
        folders.forEach(folder -> rows.refer("folders", "folders", null, folder));
        links.forEach(folder -> rows.refer("links", "folders", null, folder));
        if (document.under() != null) {
            rows.referTo(
                    "under",
                    new World.Among(TABLE, "id", Map.of("document_hub_id", hub)),
                    "among documents of hub " + hub,
                    document.under());
        }
        DocumentState state = new DocumentState(
                document.id(),
                document.title(),
                RichText.normalisedOrEmpty(document.description()),
                document.template(),
                hub,
                null,
                document.under(),
                List.of(),
                document.deleted() ? LIFETIME.endedAt(LIFETIME.tsCreated()) : LIFETIME);
        DocumentState placed =
                document.under() == null ? state.inFolders(folders) : state.in(null, document.under(), folders);
        documents.load(
                rows,
                placed.in(
                        placed.parentFolderId(),
                        placed.parentDocumentId(),
                        Stream.concat(placed.navLinkFolderIds().stream(), links.stream())
                                .toList()));
    }

    @Override
    public Stream<Entry> entries(Content world) {
        return world.of(TABLE).stream()
                .map(document -> new Entry(
                        document.id("id"),
                        document.text("title"),
                        document.filled("description"),
                        document.id("document_hub_id"),
                        liesSomewhere(document) ? folders(document, world) : List.of(),
                        liesSomewhere(document)
                                ? List.of()
                                : links(document, world).toList(),
                        document.idOrNull("parent_document_id"),
                        document.idOrNull("template_id"),
                        document.flag("deleted")));
    }

    private static boolean liesSomewhere(ContentRow document) {
        return document.idOrNull("parent_folder_id") != null || document.idOrNull("parent_document_id") != null;
    }

    private static List<Long> folders(ContentRow document, Content world) {
        return Stream.concat(Stream.ofNullable(document.idOrNull("parent_folder_id")), links(document, world))
                .toList();
    }

    private static Stream<Long> links(ContentRow document, Content world) {
        return world.of("document_nav_link", "document_id", document.id("id"))
                .sorted(Comparator.comparing(link -> link.id("ordinal")))
                .map(link -> link.id("folder_id"));
    }
}
