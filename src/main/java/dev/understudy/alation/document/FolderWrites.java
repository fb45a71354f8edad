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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes and changes folders: checks all items and does all or nothing. */
@Component
class FolderWrites {

    private static final String KIND = "folder";
    private static final Shape<FolderInput> NEW_VALUES =
            new Shape<>("custom_fields", FolderInput::templateId, FolderInput::customFields);
    private static final Shape<FolderChanges> VALUES =
            new Shape<>("custom_fields", FolderChanges::templateId, FolderChanges::customFields);

    private final DocumentRules checks;
    private final ItemValues itemValues;
    private final FolderStore store;

    FolderWrites(DocumentRules checks, ItemValues itemValues, FolderStore store) {
        this.checks = checks;
        this.itemValues = itemValues;
        this.store = store;
    }

    List<Written> create(List<BulkItem<FolderInput>> items, long userId) {
        checks.hubs(items, FolderInput::documentHubId);
        checks.templates(items, Folder.OTYPE, FolderInput::templateId);
        checks.folders(
                items,
                "parent_folder_id",
                "Folders",
                fields -> fields.parentFolderId() == null ? null : List.of(fields.parentFolderId()),
                FolderInput::documentHubId);
        Map<BulkItem<FolderInput>, List<Passed>> passed = itemValues.check(items, NEW_VALUES);
        InvalidItems.throwIfAny(KIND, items);
        List<FolderState> stored =
                store.create(items.stream().map(item -> fresh(item.fields())).toList());
        itemValues.write(items, stored.stream().map(FolderState::ref).toList(), passed, userId);
        return written(stored);
    }

    /** Unknown ids are passed over. */
    List<Written> update(List<BulkItem<FolderChanges>> items, long userId) {
        Map<Long, FolderState> states = store.live(BulkUpdate.ids(items, FolderChanges::id));
        checks.titles(items, FolderChanges::title);
        checks.templates(items, Folder.OTYPE, FolderChanges::templateId);
        checkParents(items, states);
        Map<BulkItem<FolderChanges>, List<Passed>> passed = itemValues.check(items, VALUES);
        InvalidItems.throwIfAny(KIND, items);
        BulkUpdate<FolderChanges, FolderState> changes =
                BulkUpdate.of(items, FolderChanges::id, states, FolderWrites::changed);
        store.update(changes.states().values());
        itemValues.write(changes.items(), each -> new ObjectRef(Folder.OTYPE, each.id()), passed, userId);
        return written(changes.states().values());
    }

    /** Answers the ids of the folders asked for that are gone; what lay in them is gone, too. */
    List<Long> delete(List<Long> ids) {
        Map<Long, FolderState> known = store.live(ids);
        List<Long> gone = ids.stream().distinct().filter(known::containsKey).toList();
        store.delete(gone);
        return gone;
    }

    private void checkParents(List<BulkItem<FolderChanges>> items, Map<Long, FolderState> states) {
        items.stream()
                .filter(item -> item.readable() && item.fields().parentFolderId() != null)
                .filter(item -> !isIdOrNull(Objects.requireNonNull(item.fields().parentFolderId())))
                .forEach(item -> item.refuse("parent_folder_id", "A valid integer is required."));
        Function<FolderChanges, @Nullable Long> hub = changes ->
                states.containsKey(changes.id()) ? states.get(changes.id()).hubId() : null;
        checks.folders(
                items,
                "parent_folder_id",
                "Folders",
                changes -> parent(changes) == null ? null : List.of(Objects.requireNonNull(parent(changes))),
                hub);
        checks.noCircle(items, "parent_folder_id", FolderChanges::id, FolderWrites::parent, this::parentNow);
    }

    private @Nullable Long parentNow(long id) {
        FolderState state = store.live(List.of(id)).get(id);
        return state == null ? null : state.parentFolderId();
    }

    private static FolderState fresh(FolderInput fields) {
        return new FolderState(
                0,
                fields.title(),
                RichText.normalisedOrEmpty(fields.description()),
                fields.templateId(),
                fields.documentHubId(),
                fields.parentFolderId());
    }

    private static FolderState changed(FolderState before, FolderChanges changes) {
        FolderState state = before.described(changes.title(), RichText.normalisedOrNull(changes.description()))
                .templated(changes.templateId());
        return changes.parentFolderId() == null ? state : state.placedIn(parent(changes));
    }

    private static @Nullable Long parent(FolderChanges changes) {
        JsonNode parent = changes.parentFolderId();
        return parent == null || !parent.isIntegralNumber() ? null : parent.longValue();
    }

    private static boolean isIdOrNull(JsonNode parent) {
        return parent.isNull() || parent.isIntegralNumber();
    }

    private static List<Written> written(Collection<FolderState> states) {
        return states.stream()
                .map(state -> new Written(state.id(), state.title()))
                .toList();
    }
}
