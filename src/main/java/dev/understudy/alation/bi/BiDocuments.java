package dev.understudy.alation.bi;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects as a client would have to write them to make them what they are: their facts, and whom they name. */
@Component
class BiDocuments {

    private static final String EXTERNAL_ID = "external_id";
    private static final String NAME = "name";

    private final BiNames names;
    private final JsonMapper json;

    BiDocuments(BiNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
    }

    /** In the order of the objects, by their ids. */
    Map<Long, ObjectNode> of(BiKind kind, Collection<BiObject> objects) {
        List<Long> ids = objects.stream().map(BiObject::id).toList();
        Map<BiRelation, Map<Long, List<String>>> named = new HashMap<>();
        kind.naming().forEach(relation -> named.put(relation, names.named(relation, ids)));
        Map<Long, ObjectNode> documents = new LinkedHashMap<>();
        objects.forEach(object -> {
            ObjectNode document = (ObjectNode) object.facts().deepCopy();
            document.put(EXTERNAL_ID, object.externalId()).put(NAME, object.name());
            named.forEach((relation, of) -> put(document, relation, of.getOrDefault(object.id(), List.of())));
            documents.put(object.id(), document);
        });
        return documents;
    }

    /** What a client wrote of an object under keys that its item does not have, if its kind keeps that. */
    Map<String, JsonNode> others(BiKind kind, BiItem item, JsonNode written) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        written.properties().stream()
                .filter(property -> kind.keeps(property.getKey()))
                .forEach(property -> others.put(property.getKey(), property.getValue()));
        if (!others.isEmpty()) {
            json.valueToTree(item).propertyNames().forEach(others::remove);
        }
        return others;
    }

    /** What remains of a whole document without what is kept elsewhere. */
    static ObjectNode facts(BiKind kind, ObjectNode document) {
        ObjectNode facts = document.deepCopy();
        facts.remove(List.of(EXTERNAL_ID, NAME));
        facts.remove(kind.naming().stream().map(BiRelation::key).toList());
        return facts;
    }

    private void put(ObjectNode document, BiRelation relation, List<String> named) {
        if (!relation.isPlace()) {
            document.set(relation.key(), json.valueToTree(named));
        } else if (!named.isEmpty()) {
            document.put(relation.key(), named.get(0));
        }
    }
}
