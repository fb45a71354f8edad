package dev.understudy.alation.document;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.CheckedItems;
import dev.understudy.alation.core.field.ItemRules;
import dev.understudy.alation.core.field.ItemValues;
import dev.understudy.alation.core.field.ItemValues.Shape;
import dev.understudy.alation.core.object.Lifetime;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.web.RichText;
import dev.understudy.web.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes and changes folders: checks all items and does all or nothing. */
@Component
class FolderWrites {

    private static final String KIND = "folder";
    private static final Shape<FolderInput> NEW_VALUES =
            new Shape<>("custom_fields", FolderInput::templateId, FolderInput::customFields);
    private static final Shape<FolderChanges> VALUES = new Shape<>(
            "custom_fields",
            FolderChanges::namedTemplate,
            FolderChanges::customFields,
            DocumentKinds.FOLDER,
            FolderChanges::id);

    private final ItemRules rules;
    private final DocumentRules places;
    private final ItemValues values;
    private final ObjectStore<FolderState> folders;

    FolderWrites(ItemRules rules, DocumentRules places, ItemValues values, ObjectStore<FolderState> folders) {
        this.rules = rules;
        this.places = places;
        this.values = values;
        this.folders = folders;
    }

    List<FolderState> create(List<BulkItem<FolderInput>> items, Caller caller) {
        places.hubs(items, FolderInput::documentHubId);
        rules.templates(items, DocumentKinds.FOLDER, FolderInput::templateId);
        places.parentFolder(items, FolderInput::parentFolderId, FolderInput::documentHubId);
        places.newFolders(items, FolderInput::parentFolderId);
        CheckedItems<FolderInput> checked = values.check(items, NEW_VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        return checked.create(folders, FolderWrites::fresh);
    }

    /** Unknown ids are passed over. */
    Collection<FolderState> update(List<BulkItem<FolderChanges>> items, Caller caller) {
        Map<Long, FolderState> before = folders.live(BulkItem.ids(items, FolderChanges::id));
        rules.titles(items, FolderChanges::title);
        rules.templates(items, DocumentKinds.FOLDER, FolderChanges::namedTemplate);
        checkParents(items, before);
        CheckedItems<FolderChanges> checked = values.check(items, VALUES, caller);
        RefusedItems.throwIfAny(KIND, items);
        return checked.update(folders, before, FolderChanges::id, FolderWrites::changed);
    }

    private void checkParents(List<BulkItem<FolderChanges>> items, Map<Long, FolderState> before) {
        items.stream()
                .filter(item -> item.isLegible() && !isIdOrNull(item.legible().parentFolderId()))
                .forEach(item -> item.refuse("parent_folder_id", FieldErrors.NO_INTEGER));
        places.parentFolder(items, FolderWrites::parent, changes -> {
            FolderState folder = before.get(changes.id());
            return folder == null ? null : folder.documentHubId();
        });
        rules.moves(
                items,
                "parent_folder_id",
                FolderChanges::id,
                changes -> changes.parentFolderId() != null,
                FolderWrites::parent,
                places.folderTree());
    }

    private static FolderState fresh(FolderInput input) {
        return new FolderState(
                0,
                input.title(),
                RichText.normalisedOrEmpty(input.description()),
                input.templateId(),
                input.documentHubId(),
                input.parentFolderId(),
                Lifetime.NOT_YET);
    }

    private static FolderState changed(FolderState before, FolderChanges changes) {
        return new FolderState(
                before.id(),
                Objects.requireNonNullElse(changes.title(), before.title()),
                RichText.normalisedOr(before.description(), changes.description()),
                GivenTemplate.after(before.templateId(), changes.templateId()),
                before.documentHubId(),
                changes.parentFolderId() == null ? before.parentFolderId() : parent(changes),
                before.lifetime());
    }

    private static @Nullable Long parent(FolderChanges changes) {
        JsonNode parent = changes.parentFolderId();
        OptionalLong id = parent == null ? OptionalLong.empty() : Ids.inJson(parent);
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static boolean isIdOrNull(@Nullable JsonNode parent) {
        return parent == null || parent.isNull() || Ids.inJson(parent).isPresent();
    }
}
