package dev.understudy.alation.bi;

import dev.understudy.alation.core.body.BulkItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together what answers show of objects: what was written of them, and who names them. */
@Component
class BiPages {

    private final BiDocuments documents;
    private final BiNames names;

    BiPages(BiDocuments documents, BiNames names) {
        this.documents = documents;
        this.names = names;
    }

    List<BiShown> of(BiKind kind, List<BiObject> objects) {
        List<Long> ids = objects.stream().map(BiObject::id).toList();
        Map<BiRelation, Map<Long, List<String>>> naming = new EnumMap<>(BiRelation.class);
        kind.named().forEach(relation -> naming.put(relation, names.naming(relation, ids)));
        List<JsonNode> written = List.copyOf(documents.of(kind, objects).values());
        List<? extends BulkItem<? extends BiItem>> items = BulkItem.read(written, kind.itemType());
        List<BiShown> shown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BiItem item = items.get(i).fields();
            long id = ids.get(i);
            shown.add(new BiShown(id, item, named(id, naming), documents.others(kind, item, written.get(i))));
        }
        return shown;
    }

    private static Map<BiRelation, List<String>> named(long id, Map<BiRelation, Map<Long, List<String>>> naming) {
        Map<BiRelation, List<String>> ofObject = new EnumMap<>(BiRelation.class);
        naming.forEach((relation, of) -> ofObject.put(relation, of.getOrDefault(id, List.of())));
        return ofObject;
    }
}
