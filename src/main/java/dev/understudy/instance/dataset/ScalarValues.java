package dev.understudy.instance.dataset;

import dev.understudy.auth.Secret;
import dev.understudy.database.SqlTimes;
import dev.understudy.error.Nearest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Single values: what they are in YAML, and whether they fit where they stand. */
final class ScalarValues {

    static final List<String> BOOLEANS = List.of("true", "false");

    private final JsonMapper json;

    ScalarValues(JsonMapper json) {
        this.json = json;
    }

    /** The value that a node writes; null if it writes none. Of the many words for yes and no only JSON's are taken for one. */
    static @Nullable Object plain(ScalarNode node, Place place) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (isNull(node)) {
            return null;
        }
        if (tag.equals(Tag.BOOL) && BOOLEANS.contains(text)) {
            return Boolean.valueOf(text);
        }
        try {
            return tag.equals(Tag.INT)
                    ? (Object) Long.valueOf(text)
                    : tag.equals(Tag.FLOAT) ? new BigDecimal(text) : text;
        } catch (NumberFormatException odd) {
            throw place.at(node).problem("not a decimal number of at most 64 bits: " + text);
        }
    }

    static boolean isNull(ScalarNode node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** Refuses a value that the type is not read from; types of words that are data say themselves why. */
    void require(Object value, Class<?> type, String key, Place place) {
        try {
            if (!fits(value, type)) {
                throw place.problem(key + " is " + wanted(type) + ", not '" + value + "'" + hint(value, type));
            }
        } catch (ValueInstantiationException refused) {
            throw place.problem(key + ": "
                    + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
        }
    }

    /** The one name of what a word means that the type is read from. */
    String name(Object word, Class<?> type) {
        return json.convertValue(json.convertValue(word, type), String.class);
    }

    /** Whether any value may stand there; what is read as a text is refused by nobody, and so never told in a complaint. */
    static boolean isText(Class<?> type) {
        return type == String.class || type == Secret.class;
    }

    /** Whether numbers may stand there that are not whole. */
    static boolean isFraction(Class<?> type) {
        return type == double.class || type == Double.class;
    }

    private boolean fits(Object value, Class<?> type) {
        try {
            Object read = json.convertValue(value, type);
            return read instanceof Instant time
                    ? SqlTimes.canKeep(time)
                    : read != null && (read instanceof Number == value instanceof Number || isText(type));
        } catch (ValueInstantiationException refused) {
            throw refused;
        } catch (JacksonException misfit) {
            return false;
        }
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "a time such as 2024-02-01T08:00:00Z";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return isFraction(type) ? "a number" : "a whole number";
    }

    private static String hint(Object value, Class<?> type) {
        return type.isEnum()
                ? new Nearest(Arrays.stream(type.getEnumConstants())
                                .map(String::valueOf)
                                .toList())
                        .hint(String.valueOf(value))
                : "";
    }
}
