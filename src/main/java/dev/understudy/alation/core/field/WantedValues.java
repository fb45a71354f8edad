package dev.understudy.alation.core.field;

import dev.understudy.error.BadRequest;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What objects are to hold, as a parameter tells it: {@code {"Steward": ["ana@example.com"], "Status": []}}.
 *
 * @param byField the values by the names of the fields, one of which is enough; without values any will do
 */
public record WantedValues(Map<String, List<String>> byField) {

    /**
     * Reads the parameter {@code custom_fields}; a value alone stands for a list of one.
     *
     * @throws BadRequest if it tells of no field, or of anything but texts
     */
    public static WantedValues read(String customFields, JsonMapper json) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        tree(customFields, json).properties().forEach(entry -> {
            List<JsonNode> all =
                    entry.getValue().isArray() ? entry.getValue().valueStream().toList() : List.of(entry.getValue());
            List<String> texts = new ArrayList<>();
            all.forEach(each -> {
                if (!each.isValueNode() || each.isNull()) {
                    throw new BadRequest("The values wanted of " + entry.getKey() + " are not a list of texts.");
                }
                texts.add(each.asString());
            });
            wanted.put(entry.getKey(), texts);
        });
        return new WantedValues(wanted);
    }

    private static JsonNode tree(String customFields, JsonMapper json) {
        try {
            JsonNode tree = json.readTree(customFields);
            if (tree.isObject() && !tree.isEmpty() && Texts.flaw(tree).isEmpty()) {
                return tree;
            }
        } catch (JacksonException broken) {
            // said below
        }
        throw new BadRequest("The parameter custom_fields is not a JSON object of fields.");
    }
}
