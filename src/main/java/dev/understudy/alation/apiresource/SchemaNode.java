package dev.understudy.alation.apiresource;

import dev.understudy.error.InvalidFields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field found in a JSON schema. Of draft 7 the catalog reads {@code type} (one, or a list of which the
 * first counts that is not null), {@code required}, {@code properties}, {@code items} (one schema or a list of them) and {@code
 * examples}; other keywords are ignored. What a list's own {@code properties} and those of its {@code items} both name is one field, as the
 * former describe it, with what either says of fields below it.
 */
record SchemaNode(
        String path, String parentPath, String key, String type, JsonNode examples, boolean required, int ordinal) {

    private static final String NULL = "null";
    private static final int MOST = 2000;
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_PATH = 2000;
    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean", NULL);

    /**
     * All fields of a schema, parents first, each path of keys once.
     *
     * @param field the request's field that holds the schema, named in errors
     */
    static Collection<SchemaNode> of(JsonNode schema, String field) {
        if (!schema.isObject()) {
            throw InvalidFields.of(field, "Invalid JSON schema: an object is expected.");
        }
        if (type(schema).isEmpty()) {
            throw InvalidFields.of(field, "Invalid JSON schema: it has no known type.");
        }
        Map<String, SchemaNode> nodes = new LinkedHashMap<>();
        walk(schema, "", field, nodes);
        return nodes.values();
    }

    private static void walk(JsonNode schema, String path, String field, Map<String, SchemaNode> nodes) {
        JsonNode properties = schema.path("properties");
        if (!properties.isMissingNode() && !properties.isObject()) {
            throw InvalidFields.of(field, "Invalid JSON schema: properties must be an object.");
        }
        Set<String> required = required(schema.path("required"), field);
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

    private static Set<String> required(JsonNode keys, String field) {
        if (!keys.isMissingNode() && !(keys.isArray() && keys.valueStream().allMatch(JsonNode::isString))) {
            throw InvalidFields.of(field, "Invalid JSON schema: required must be a list of texts.");
        }
        return keys.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /** Empty if there is a type that is not known; what says nothing of it is an object. */
    private static Optional<String> type(JsonNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = type.isArray()
                ? type.valueStream().map(each -> each.asString("")).toList()
                : List.of(type.asString("object"));
        if (types.isEmpty() || !TYPES.containsAll(types)) {
            return Optional.empty();
        }
        return Optional.of(
                types.stream().filter(each -> !each.equals(NULL)).findFirst().orElse(NULL));
    }

    private static void add(
            JsonNode child, String parent, String key, boolean required, String field, Map<String, SchemaNode> nodes) {
        String path = path(parent, key, field);
        String type = Optional.of(child)
                .filter(JsonNode::isObject)
                .flatMap(SchemaNode::type)
                .orElseThrow(() -> InvalidFields.of(field, "Invalid JSON schema: \"" + key + "\" has no known type."));
        JsonNode examples =
                child.path("examples").isArray() ? child.path("examples") : JsonNodeFactory.instance.arrayNode();
        nodes.putIfAbsent(path, new SchemaNode(path, parent, key, type, examples, required, nodes.size()));
        if (nodes.size() > MOST) {
            throw InvalidFields.of(field, "Invalid JSON schema: it has more than " + MOST + " fields.");
        }
        walk(child, path, field, nodes);
    }

    /** Each repeats those above it, so their length has an end before any is put together. */
    private static String path(String parent, String key, String field) {
        if (key.length() <= LONGEST_KEY) {
            String path = parent + "/" + key.replace("~", "~0").replace("/", "~1");
            if (path.length() <= LONGEST_PATH) {
                return path;
            }
        }
        throw InvalidFields.of(
                field,
                "Invalid JSON schema: keys have %d characters, and with all above them %d, at most."
                        .formatted(LONGEST_KEY, LONGEST_PATH));
    }
}
