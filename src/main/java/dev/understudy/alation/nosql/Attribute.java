package dev.understudy.alation.nosql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An attribute that a definition tells of. What a list or a map holds, and any part of a union, tells of attributes of the whole; of
 * all else that may stand in a definition nothing is asked.
 *
 * @param type its own definition
 */
record Attribute(String name, JsonNode type) implements DocTold {

    private static final int LONGEST_NAME = 255;

    /** Where JSON Schema and Avro put what something is made of. */
    private static final List<String> INNER = List.of("type", "items", "values");

    /** Those directly below the definition, in its order. */
    static List<Attribute> of(JsonNode definition) {
        Map<String, Attribute> found = new LinkedHashMap<>();
        collect(definition, found);
        return List.copyOf(found.values());
    }

    @Override
    public List<Attribute> below() {
        return of(type);
    }

    private static void collect(JsonNode definition, Map<String, Attribute> found) {
        if (definition.isArray()) {
            definition.forEach(part -> collect(part, found));
            return;
        }
        definition.path("properties").properties().forEach(each -> add(each.getKey(), each.getValue(), found));
        for (JsonNode field : definition.path("fields")) {
            if (field.path("name").isString()) {
                add(field.path("name").asString(), field, found);
            }
        }
        INNER.stream().map(definition::path).filter(JsonNode::isContainer).forEach(inner -> collect(inner, found));
    }

    private static void add(String name, JsonNode type, Map<String, Attribute> found) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidDocStore("Names of attributes have 1 to 255 characters");
        }
        found.put(name, new Attribute(name, type));
    }
}
