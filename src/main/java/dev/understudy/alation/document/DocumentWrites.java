package dev.understudy.alation.document;

import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Passed;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.BulkItem;
import dev.understudy.alation.core.web.BulkUpdate;
import dev.understudy.alation.core.web.InvalidItems;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.alation.document.BulkResult.Written;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes documents: checks all items and does all or nothing. */
@Component
class DocumentWrites {

    private static final String KIND = "document";
    private static final Shape<DocumentInput> NEW_VALUES =
            new Shape<>("custom_fields", DocumentInput::templateId, DocumentInput::customFields);
    private static final Shape<DocumentChanges> VALUES =
            new Shape<>("custom_fields", DocumentChanges::templateId, DocumentChanges::customFields);

    private final DocumentRules checks;
    private final ItemValues itemValues;
    private final DocumentStore store;

    DocumentWrites(DocumentRules checks, ItemValues itemValues, DocumentStore store) {
        this.checks = checks;
        this.itemValues = itemValues;
        this.store = store;
    }

    List<Written> create(List<BulkItem<DocumentInput>> items, long userId) {
        checks.hubs(items, DocumentInput::documentHubId);
        checks.templates(items, Document.OTYPE, DocumentInput::templateId);
        checks.folders(items, "folder_ids", "Folders", DocumentInput::folderIds, DocumentInput::documentHubId);
        checks.folders(
                items,
                "parent_folder_id",
                "Folders",
                fields -> listOf(fields.parentFolderId()),
                DocumentInput::documentHubId);
        checks.folders(items, "nav_link_folder_ids", "Folders", DocumentInput::navLinkFolderIds, fields -> null);
        checks.documents(items, "parent_document_id", DocumentInput::parentDocumentId, DocumentInput::documentHubId);
        Map<BulkItem<DocumentInput>, List<Passed>> passed = itemValues.check(items, NEW_VALUES);
        InvalidItems.throwIfAny(KIND, items);
        List<DocumentState> stored =
                store.create(items.stream().map(item -> fresh(item.fields())).toList());
        itemValues.write(items, stored.stream().map(DocumentState::ref).toList(), passed, userId);
        return stored.stream()
                .map(state -> new Written(state.id(), state.title()))
                .toList();
    }

    /** Unknown ids are passed over; what happens to one id twice happens in the order of the items. */
    List<Written> update(List<BulkItem<DocumentChanges>> items, long userId) {
        Map<Long, DocumentState> states = store.live(BulkUpdate.ids(items, DocumentChanges::id));
        Function<DocumentChanges, @Nullable Long> hub = changes ->
                states.containsKey(changes.id()) ? states.get(changes.id()).hubId() : null;
        checks.titles(items, DocumentChanges::title);
        checks.templates(items, Document.OTYPE, DocumentChanges::templateId);
        checks.folders(items, "folder_ids", "Folders", DocumentChanges::folderIds, hub);
        checks.folders(items, "parent_folder_id", "Folders", changes -> listOf(changes.parentFolderId()), hub);
        checks.folders(items, "nav_link_folder_ids", "Folders", DocumentChanges::navLinkFolderIds, changes -> null);
        checks.documents(items, "parent_document_id", DocumentChanges::parentDocumentId, hub);
        checks.noCircle(
                items, "parent_document_id", DocumentChanges::id, DocumentChanges::parentDocumentId, this::parentNow);
        Map<BulkItem<DocumentChanges>, List<Passed>> passed = itemValues.check(items, VALUES);
        InvalidItems.throwIfAny(KIND, items);
        BulkUpdate<DocumentChanges, DocumentState> changes =
                BulkUpdate.of(items, DocumentChanges::id, states, DocumentWrites::changed);
        store.update(changes.states().values());
        itemValues.write(changes.items(), each -> new ObjectRef(Document.OTYPE, each.id()), passed, userId);
        return changes.states().values().stream()
                .map(state -> new Written(state.id(), null))
                .toList();
    }

    private @Nullable Long parentNow(long id) {
        DocumentState state = store.live(List.of(id)).get(id);
        return state == null ? null : state.parentDocumentId();
    }

    private static DocumentState fresh(DocumentInput fields) {
        DocumentState state = new DocumentState(
                0,
                fields.title(),
                RichText.normalisedOrEmpty(fields.description()),
                fields.templateId(),
                fields.documentHubId(),
                fields.parentFolderId(),
                fields.parentDocumentId(),
                orNone(fields.navLinkFolderIds()));
        return fields.folderIds() != null && fields.parentFolderId() == null
                ? state.placedIn(fields.folderIds())
                : state;
    }

    private static DocumentState changed(DocumentState before, DocumentChanges changes) {
        DocumentState state = before.described(changes.title(), RichText.normalisedOrNull(changes.description()))
                .templated(changes.templateId());
        if (changes.folderIds() != null) {
            state = state.placedIn(changes.folderIds());
        }
        boolean moves = changes.parentFolderId() != null || changes.parentDocumentId() != null;
        return state.placed(
                moves ? changes.parentFolderId() : state.parentFolderId(),
                moves ? changes.parentDocumentId() : state.parentDocumentId(),
                changes.navLinkFolderIds() == null ? state.navLinks() : changes.navLinkFolderIds());
    }

    private static @Nullable List<Long> listOf(@Nullable Long id) {
        return id == null ? null : List.of(id);
    }

    private static List<Long> orNone(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids;
    }
}
