package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.error.InvalidFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays what clients write over what there is, and reads the outcome: a key that is left out stays, and a null is a null. */
@Component
class BiDrafts {

    /** What a client writes of an object; what has been deleted begins with nothing again. */
    record Written(@Nullable BiObject before, JsonNode json) {

        @Nullable
        BiObject live() {
            return BiObject.live(before);
        }
    }

    private final BiDocuments documents;
    private final JsonMapper json;

    BiDrafts(BiDocuments documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /**
     * In their order.
     *
     * @throws InvalidFields if any cannot be read, with what is wrong with each
     */
    List<BiDraft> of(BiKind kind, List<Written> all) {
        List<JsonNode> merged = merged(kind, all);
        List<? extends BulkItem<? extends BiItem>> items = BulkItem.read(merged, kind.itemType());
        items.stream()
                .filter(BulkItem::readable)
                .forEach(item -> item.fields().flaws().forEach(item::refuse));
        if (kind.keepsUnknown()) {
            BulkItem.refuseFlawed(items);
        }
        BulkItem.throwAll(items);
        List<BiDraft> drafts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            BiItem item = items.get(i).fields();
            drafts.add(new BiDraft(all.get(i).before(), item, document(kind, item, merged.get(i))));
        }
        return drafts;
    }

    /** An object as its item says, with all keys that there are. */
    ObjectNode document(BiKind kind, BiItem item, JsonNode written) {
        ObjectNode document = json.valueToTree(item);
        return document.setAll(documents.others(kind, item, written));
    }

    private List<JsonNode> merged(BiKind kind, List<Written> all) {
        List<BiObject> live = all.stream()
                .map(Written::live)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, ObjectNode> now = documents.of(kind, live);
        return all.stream()
                .map(written -> written.live() == null || !written.json().isObject()
                        ? written.json()
                        : Objects.requireNonNull(now.get(written.live().id()))
                                .deepCopy()
                                .setAll((ObjectNode) written.json()))
                .map(JsonNode.class::cast)
                .toList();
    }
}
