package dev.understudy.alation.document;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.ItemRules;
import dev.understudy.alation.core.field.Moves;
import dev.understudy.alation.core.object.ObjectStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where documents and folders may lie: in hubs that exist, in what lies in the same hub, and not in themselves. */
@Component
class DocumentRules {

    private static final String TWO_PLACES = "parent_folder_id and parent_document_id cannot both be given.";

    private final ItemRules rules;
    private final ObjectStore<FolderState> folders;
    private final ObjectStore<DocumentState> documents;
    private final Hubs hubs;

    DocumentRules(ItemRules rules, ObjectStore<FolderState> folders, ObjectStore<DocumentState> documents, Hubs hubs) {
        this.rules = rules;
        this.folders = folders;
        this.documents = documents;
        this.hubs = hubs;
    }

    <T> void hubs(List<BulkItem<T>> items, Function<T, Long> hub) {
        Function<T, List<Long>> named = ItemRules.one(hub);
        Set<Long> known = hubs.existing(ItemRules.named(items, named));
        rules.exist(items, "document_hub_id", named, (fields, id) -> known.contains(id), ItemRules::unknownKey);
    }

    /**
     * Folders exist in the hub of the item.
     *
     * @param noun what they are called there
     * @param hub null if any will do
     */
    <T> void folders(
            List<BulkItem<T>> items,
            String key,
            String noun,
            Function<T, @Nullable List<Long>> ids,
            Function<T, @Nullable Long> hub) {
        folders(items, key, noun, ids, (fields, id) -> hub.apply(fields));
    }

    /** Of folders as they were given before 2024.3.2 only the one that an item is to lie in is in the hub of the item: the others show links. */
    <T extends GivenPlace> void olderFolders(List<BulkItem<T>> items, Function<T, @Nullable Long> hub) {
        folders(
                items,
                "folder_ids",
                "Folders",
                GivenPlace::olderFolderIds,
                (fields, id) -> id.equals(fields.olderParentId()) ? hub.apply(fields) : null);
    }

    /** @param hub where an item needs such a folder to be; null if anywhere will do */
    private <T> void folders(
            List<BulkItem<T>> items,
            String key,
            String noun,
            Function<T, @Nullable List<Long>> ids,
            BiFunction<T, Long, @Nullable Long> hub) {
        Map<Long, FolderState> known = folders.live(ItemRules.named(items, ids));
        rules.exist(
                items,
                key,
                ids,
                (fields, id) -> known.containsKey(id)
                        && isIn(hub.apply(fields, id), known.get(id).documentHubId()),
                missing -> missing(noun, key, missing));
    }

    /** The folder that an item is to lie in exists in the hub of the item. */
    <T> void parentFolder(List<BulkItem<T>> items, Function<T, @Nullable Long> id, Function<T, @Nullable Long> hub) {
        folders(items, "parent_folder_id", "Folders", ItemRules.one(id), hub);
    }

    /** The document that an item is to lie under exists in the hub of the item. */
    <T> void parentDocument(List<BulkItem<T>> items, Function<T, @Nullable Long> id, Function<T, @Nullable Long> hub) {
        Function<T, List<Long>> ids = ItemRules.one(id);
        Map<Long, DocumentState> known = documents.live(ItemRules.named(items, ids));
        rules.exist(
                items,
                "parent_document_id",
                ids,
                (fields, each) -> known.containsKey(each)
                        && isIn(hub.apply(fields), known.get(each).documentHubId()),
                missing -> missing("Documents", "parent_document_id", missing));
    }

    /** An item lies in a folder or under a document, not both. */
    <T> void onePlace(
            List<BulkItem<T>> items, Function<T, @Nullable Long> folder, Function<T, @Nullable Long> document) {
        items.stream()
                .filter(BulkItem::isLegible)
                .filter(item -> folder.apply(item.legible()) != null && document.apply(item.legible()) != null)
                .forEach(item -> item.refuse(FieldErrors.NON_FIELD, TWO_PLACES));
    }

    /** Below its documents there is room for those that are new. */
    <T> void newDocuments(List<BulkItem<T>> items, Function<T, @Nullable Long> parent) {
        rules.newPlaces(items, "parent_document_id", parent, ids -> parentDocuments(documents.live(ids)));
    }

    /** In its folders there is room for those that are new. */
    <T> void newFolders(List<BulkItem<T>> items, Function<T, @Nullable Long> parent) {
        rules.newPlaces(items, "parent_folder_id", parent, ids -> parentFolders(folders.live(ids)));
    }

    /** Documents below documents, of which those above are held. */
    Moves.Tree documentTree() {
        return new Moves.Tree(
                ids -> parentDocuments(documents.held(ids)), ids -> documents.lyingIn("parentDocumentId", ids));
    }

    /** Folders in folders, of which those above are held. */
    Moves.Tree folderTree() {
        return new Moves.Tree(ids -> parentFolders(folders.held(ids)), ids -> folders.lyingIn("parentFolderId", ids));
    }

    private static Map<Long, @Nullable Long> parentDocuments(Map<Long, DocumentState> some) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        some.forEach((id, document) -> parents.put(id, document.parentDocumentId()));
        return parents;
    }

    private static Map<Long, @Nullable Long> parentFolders(Map<Long, FolderState> some) {
        Map<Long, @Nullable Long> parents = new HashMap<>();
        some.forEach((id, folder) -> parents.put(id, folder.parentFolderId()));
        return parents;
    }

    private static boolean isIn(@Nullable Long hub, long hubId) {
        return hub == null || hub == hubId;
    }

    private static String missing(String noun, String key, List<Long> ids) {
        return "The following " + noun + " don\u2019t exist or are deleted (" + key + ": " + ids + ")";
    }
}
