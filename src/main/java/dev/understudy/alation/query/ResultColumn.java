package dev.understudy.alation.query;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column of a result.
 *
 * @param type as the database calls it
 * @param normType what it comes to: STRING, INT, FLOAT or TIMESTAMP
 */
@AlationJson
record ResultColumn(String originalName, String name, String type, String normType) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ResultColumn>> COLUMNS = new TypeReference<>() {};

    private static final Map<String, Pattern> NORM_TYPES = Map.of(
            "INT", Pattern.compile("(?i)(tiny|small|medium|big)?(int|serial).*"),
            "FLOAT", Pattern.compile("(?i)(float|double|real|numeric|decimal|number|money).*"),
            "TIMESTAMP", Pattern.compile("(?i)(timestamp|datetime|date).*"));

    /** A column of which only the database's own words are known. */
    static ResultColumn of(String name, String type) {
        return new ResultColumn(name, name, type, normType(type));
    }

    static JsonNode write(List<ResultColumn> columns) {
        return JSON.valueToTree(columns);
    }

    static List<ResultColumn> read(JsonNode dataSchema) {
        return JSON.convertValue(dataSchema, COLUMNS);
    }

    static String normType(String type) {
        return NORM_TYPES.entrySet().stream()
                .filter(each -> each.getValue().matcher(type).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("STRING");
    }
}
