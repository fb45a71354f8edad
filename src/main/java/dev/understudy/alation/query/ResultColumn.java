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

    /** How long all columns of a result may be as JSON. */
    static final int LONGEST_SCHEMA = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ResultColumn>> COLUMNS = new TypeReference<>() {};

    /** By the whole first word of a type, since an interval is no int; lists of them are none of these. */
    private static final Map<String, Pattern> NORM_TYPES = Map.of(
            "INT", firstWord("(tiny|small|medium|big|byte)?(int|integer|serial)\\d*"),
            "FLOAT", firstWord("(float|double|real|(big)?(numeric|decimal)|number|(small)?money)\\d*"),
            "TIMESTAMP", firstWord("timestamp\\w*|(small)?datetime\\w*|date\\d*"));

    private static Pattern firstWord(String words) {
        return Pattern.compile("(?i)(" + words + ")\\b[^\\[]*");
    }

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
