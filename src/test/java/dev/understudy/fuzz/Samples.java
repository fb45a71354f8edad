package dev.understudy.fuzz;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values that fit a schema.
 *
 * @param document with the schemas that others refer to
 * @param names of properties, for what takes any
 */
record Samples(JsonNode document, List<String> names, Chance chance) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode of(JsonNode schema) {
        return sample("", schema, 0);
    }

    private JsonNode sample(String name, JsonNode schema, int depth) {
        JsonNode said = schema.has("$ref")
                ? document.at(schema.get("$ref").stringValue().substring(1))
                : schema;
        if (said.has("enum") && chance.of(0.9)) {
            return said.get("enum").get(chance.upTo(said.get("enum").size() - 1));
        }
        if (takesAnything(said)) {
            return anything(depth);
        }
        return switch (said.path("type").asString("object")) {
            case "integer", "number" -> NODES.numberNode(chance.upTo(9));
            case "boolean" -> NODES.booleanNode(chance.of(0.5));
            case "string" -> NODES.stringNode(chance.among(Words.fitting(name)));
            case "array" -> array(name, said.path("items"), depth);
            default -> object(said, depth);
        };
    }

    private static boolean takesAnything(JsonNode schema) {
        return schema.path("type").asString("object").equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties");
    }

    private ArrayNode array(String name, JsonNode items, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int left = chance.upTo(3); left > 0 && depth < 6; left--) {
            array.add(sample(name, items, depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        String required = schema.path("required").toString();
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (chance.of(required.contains('"' + property.getKey() + '"') ? 0.98 : 0.5)) {
                object.set(property.getKey(), sample(property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode anything(int depth) {
        if (depth > 4 || chance.of(0.5)) {
            return chance.of(0.5) ? NODES.numberNode(chance.upTo(9)) : NODES.stringNode(chance.among(Words.TEXTS));
        }
        ObjectNode object = NODES.objectNode();
        for (int left = chance.upTo(4); left > 0; left--) {
            object.set(chance.among(names), anything(depth + 1));
        }
        return chance.of(0.5) ? object : NODES.arrayNode().add(object);
    }
}
