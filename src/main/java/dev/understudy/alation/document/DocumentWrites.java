package dev.understudy.alation.document;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.CheckedItems;
import dev.understudy.alation.core.field.ItemRules;
import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import java.util.Collection;
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
    private static final Shape<DocumentChanges> VALUES = new Shape<>(
            "custom_fields",
            DocumentChanges::namedTemplate,
            DocumentChanges::customFields,
            DocumentKinds.DOCUMENT,
            DocumentChanges::id);

    private final ItemRules rules;
    private final DocumentRules places;
    private final ItemValues values;
    private final ObjectStore<DocumentState> documents;

    DocumentWrites(ItemRules rules, DocumentRules places, ItemValues values, ObjectStore<DocumentState> documents) {
        this.rules = rules;
        this.places = places;
        this.values = values;
        this.documents = documents;
    }

    List<DocumentState> create(List<BulkItem<DocumentInput>> items, Caller caller) {
        Function<DocumentInput, @Nullable Long> hub = DocumentInput::documentHubId;
        places.hubs(items, DocumentInput::documentHubId);
        rules.templates(items, DocumentKinds.DOCUMENT, DocumentInput::templateId);
        places.olderFolders(items, hub);
        places.parentFolder(items, DocumentInput::parentFolderId, hub);
        places.folders(items, "nav_link_folder_ids", "Folders", DocumentInput::navLinkFolderIds, any -> null);
        places.parentDocument(items, DocumentInput::parentDocumentId, hub);
        places.newDocuments(items, DocumentInput::parentDocumentId);
        places.onePlace(items, DocumentInput::parentFolderId, DocumentInput::parentDocumentId);
        CheckedItems<DocumentInput> checked = values.check(items, NEW_VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        return checked.create(documents, DocumentWrites::fresh);
    }

    /** Unknown ids are passed over; what happens to one id twice happens in the order of the items. */
    Collection<DocumentState> update(List<BulkItem<DocumentChanges>> items, Caller caller) {
        Map<Long, DocumentState> before = documents.live(BulkItem.ids(items, DocumentChanges::id));
        Function<DocumentChanges, @Nullable Long> hub = changes -> {
            DocumentState document = before.get(changes.id());
            return document == null ? null : document.documentHubId();
        };
        rules.titles(items, DocumentChanges::title);
        rules.templates(items, DocumentKinds.DOCUMENT, DocumentChanges::namedTemplate);
        places.olderFolders(items, hub);
        places.parentFolder(items, DocumentChanges::parentFolderId, hub);
        places.folders(items, "nav_link_folder_ids", "Folders", DocumentChanges::navLinkFolderIds, any -> null);
        places.parentDocument(items, DocumentChanges::parentDocumentId, hub);
        rules.moves(
                items,
                "parent_document_id",
                DocumentChanges::id,
                DocumentChanges::moves,
                DocumentChanges::parentDocumentId,
                places.documentTree());
        places.onePlace(items, DocumentChanges::parentFolderId, DocumentChanges::parentDocumentId);
        CheckedItems<DocumentChanges> checked = values.check(items, VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        return checked.update(documents, before, DocumentChanges::id, DocumentWrites::changed);
    }

    private static DocumentState fresh(DocumentInput input) {
        return new DocumentState(
                        0,
                        input.title(),
                        RichText.normalisedOrEmpty(input.description()),
                        input.templateId(),
                        input.documentHubId(),
                        null,
                        null,
                        List.of(),
                        Lifetime.NOT_YET)
                .placed(input);
    }

    private static DocumentState changed(DocumentState before, DocumentChanges changes) {
        return before.revised(changes.title(), changes.description(), changes.templateId())
                .placed(changes);
    }
}
