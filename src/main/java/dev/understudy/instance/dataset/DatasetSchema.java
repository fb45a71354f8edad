package dev.understudy.instance.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A JSON Schema of dataset documents, for editors: what the sections say, in other words. */
@Component
public class DatasetSchema {

    private static final String TYPE = "type";
    private static final String ENUM = "enum";

    private final Map<String, Object> document;

    DatasetSchema(List<DatasetSection<?>> sections) {
        Map<String, Object> properties = new TreeMap<>();
        sections.forEach(
                section -> properties.put(section.name(), new Shape.ListOf(Shape.ofEntry(section.entryType()))));
        properties.replaceAll((name, shape) -> of((Shape) shape));
        properties.put(DatasetReader.EXTENDS, Map.of(ENUM, Datasets.BUILT_IN));
        document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "Understudy dataset");
        document.put(TYPE, "object");
        document.put("properties", properties);
        document.put("additionalProperties", false);
    }

    /** The schema, ready to become JSON. */
    public Map<String, Object> document() {
        return document;
    }

    private static Map<String, Object> of(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.Entry entry) {
            Map<String, Object> properties = new LinkedHashMap<>();
            entry.keys().forEach((name, key) -> properties.put(name, of(key)));
            schema.put(TYPE, "object");
            schema.put("properties", properties);
            schema.put("required", required(entry));
            schema.put("additionalProperties", false);
        } else if (shape instanceof Shape.ListOf list) {
            schema.put(TYPE, "array");
            schema.put("items", of(list.item()));
        } else if (shape instanceof Shape.MapOf map) {
            schema.put(TYPE, "object");
            schema.put("additionalProperties", of(map.value()));
        } else if (shape instanceof Shape.Scalar scalar) {
            schema.putAll(scalar(scalar.type()));
        }
        return schema;
    }

    private static Map<String, Object> of(Shape.Key key) {
        Map<String, Object> schema = of(key.shape());
        if (key.idOf() != null) {
            schema.put("minimum", 1);
            schema.put("maximum", EntryReader.HIGHEST_ID);
        }
        if (!key.required()) {
            schema.computeIfPresent(TYPE, (name, type) -> orNull(type, "null"));
            schema.computeIfPresent(ENUM, (name, words) -> orNull(words, null));
        }
        return schema;
    }

    /** A type has a word for null, and a choice of words null itself. */
    private static List<@Nullable Object> orNull(Object said, @Nullable Object none) {
        List<@Nullable Object> all = new ArrayList<>(said instanceof List<?> several ? several : List.of(said));
        all.add(none);
        return all;
    }

    private static List<String> required(Shape.Entry entry) {
        List<String> names = new ArrayList<>();
        entry.keys().forEach((name, key) -> {
            if (key.required()) {
                names.add(name);
            }
        });
        return names;
    }

    private static Map<String, Object> scalar(Class<?> type) {
        if (type.isEnum()) {
            return Map.of(
                    ENUM,
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
        }
        if (ScalarValues.isText(type)) {
            return Map.of(TYPE, List.of("string", "number", "boolean")); // a title may be 2024
        }
        if (type == Instant.class) {
            return new TreeMap<>(Map.of(TYPE, "string", "format", "date-time"));
        }
        if (ScalarValues.isFraction(type)) {
            return Map.of(TYPE, "number");
        }
        if (type == boolean.class) {
            return Map.of(TYPE, "boolean");
        }
        return Map.of(TYPE, type.isPrimitive() || Number.class.isAssignableFrom(type) ? "integer" : "string");
    }
}
