package dev.understudy.alation.apiresource;

import dev.understudy.error.InvalidFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field found in a JSON schema. Of draft 7 the catalog reads {@code type}, {@code required}, {@code properties}, {@code items}
 * (one schema or a list of them) and {@code examples}; other keywords are ignored.
 */
record SchemaNode(
        String path, String parentPath, String key, String type, JsonNode examples, boolean required, int ordinal) {

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    /**
     * All fields of a schema, parents first.
     *
     * @param field the request's field that holds the schema, named in errors
     */
    static List<SchemaNode> of(JsonNode schema, String field) {
        if (!schema.isObject()) {
            throw InvalidFields.of(field, "Invalid JSON schema: an object is expected.");
        }
        if (!hasKnownType(schema)) {
            throw InvalidFields.of(field, "Invalid JSON schema: it has no known type.");
        }
        List<SchemaNode> nodes = new ArrayList<>();
        walk(schema, "", field, nodes);
        return nodes;
    }

    private static void walk(JsonNode schema, String path, String field, List<SchemaNode> nodes) {
        JsonNode properties = schema.path("properties");
        if (!properties.isMissingNode() && !properties.isObject()) {
            throw InvalidFields.of(field, "Invalid JSON schema: properties must be an object.");
        }
        Set<String> required = new HashSet<>();
        schema.path("required").valueStream().filter(JsonNode::isString).forEach(key -> required.add(key.asString()));
        properties.forEachEntry((key, child) -> add(child, path, key, required.contains(key), field, nodes));
        JsonNode items = schema.path("items");
        if (items.isObject()) {
            walk(items, path, field, nodes); // the fields of a list's elements belong to the list
        } else if (items.isArray()) {
            for (int i = 0; i < items.size(); i++) {
                add(items.get(i), path, String.valueOf(i), false, field, nodes);
            }
        } else if (!items.isMissingNode()) {
            throw InvalidFields.of(field, "Invalid JSON schema: items must be a schema or a list of schemas.");
        }
    }

    private static boolean hasKnownType(JsonNode schema) {
        return TYPES.contains(schema.path("type").asString("object"));
    }

    private static void add(
            JsonNode child, String parent, String key, boolean required, String field, List<SchemaNode> nodes) {
        if (!child.isObject() || !hasKnownType(child)) {
            String reason = "Invalid JSON schema: \"" + key + "\" has no known type.";
            throw InvalidFields.of(field, reason);
        }
        String path = parent + "/" + key.replace("~", "~0").replace("/", "~1");
        JsonNode examples =
                child.path("examples").isArray() ? child.path("examples") : JsonNodeFactory.instance.arrayNode();
        nodes.add(new SchemaNode(
                path, parent, key, child.path("type").asString("object"), examples, required, nodes.size()));
        walk(child, path, field, nodes);
    }
}
