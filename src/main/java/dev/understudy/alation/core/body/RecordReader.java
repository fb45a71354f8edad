package dev.understudy.alation.core.body;

import dev.understudy.alation.core.body.RecordShape.Field;
import dev.understudy.auth.Secret;
import dev.understudy.error.InvalidFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills records from JSON as the serializers of Django REST Framework do, and reports all that does not fit, each field in their
 * words. A component may be a String, {@link Secret}, Long, OptionalLong (empty for null), Double, Boolean, Instant, {@link JsonNode} (anything), another record, or a List of these or of {@link BulkItem}s. It must be
 * there if it is {@link NotNull} or {@link NotBlank}; {@link Size} limits a text; null is refused unless {@link MayBeNull}. Unknown keys are ignored; absent ones are null.
 */
final class RecordReader {

    /** Of one list; far above what any page allows, and below what databases take as parameters of one statement. */
    private static final int MOST_ITEMS = 30_000;

    Object read(JsonNode tree, Class<?> type) {
        try {
            return record(tree, type);
        } catch (Misfit misfit) {
            throw new InvalidFields(misfit.errors());
        }
    }

    List<Object> readList(JsonNode tree, Class<?> type) {
        List<JsonNode> items = items(tree);
        try {
            return all(items, type);
        } catch (Misfit misfit) {
            throw new InvalidFields(misfit.errors());
        }
    }

    /** The items of a list as they came. */
    List<JsonNode> items(JsonNode tree) {
        try {
            return itemsOf(tree);
        } catch (Misfit misfit) {
            throw new InvalidFields(Map.of(FieldErrors.NON_FIELD, misfit.errors()));
        }
    }

    private Object record(JsonNode tree, Class<?> type) throws Misfit {
        if (!tree.isObject()) {
            throw new Misfit(Map.of(FieldErrors.NON_FIELD, List.of(FieldErrors.noDictionary(tree))));
        }
        RecordShape shape = RecordShape.of(type);
        Map<String, Object> errors = new LinkedHashMap<>();
        @Nullable Object[] values = values(tree, shape, errors);
        if (!errors.isEmpty()) {
            throw new Misfit(errors);
        }
        return shape.instance(values);
    }

    /** Those of an object's fields that can be read. */
    Object legible(JsonNode tree, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        return shape.instance(values(tree, shape, new LinkedHashMap<>()));
    }

    private @Nullable Object[] values(JsonNode tree, RecordShape shape, Map<String, Object> errors) {
        @Nullable Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = shape.fields().get(i);
            try {
                values[i] = field(tree.get(field.key()), field);
            } catch (Misfit misfit) {
                errors.put(field.key(), misfit.errors());
            }
        }
        return values;
    }

    private @Nullable Object field(@Nullable JsonNode value, Field field) throws Misfit {
        if (value == null) {
            if (field.required()) {
                throw Misfit.text(FieldErrors.REQUIRED);
            }
            return null;
        }
        if (field.nullAllowed() && isNone(value, field)) {
            return null;
        }
        if (value.isNull() && field.type() == OptionalLong.class) {
            return OptionalLong.empty();
        }
        if (value.isNull() && field.type() != JsonNode.class) {
            throw Misfit.text(FieldErrors.NULL);
        }
        return value(value, field);
    }

    private static boolean isNone(JsonNode value, Field field) {
        return field.type() == Boolean.class ? Scalars.isNoBoolean(value) : value.isNull();
    }

    private Object value(JsonNode value, Field field) throws Misfit {
        Type type = field.type();
        if (type == String.class) {
            return field.choice() ? PythonText.str(value) : Scalars.text(value, field);
        }
        if (type == Secret.class) {
            return new Secret(Scalars.text(value, field));
        }
        if (type == Long.class) {
            return Scalars.integer(value);
        }
        if (type == OptionalLong.class) {
            return OptionalLong.of(Scalars.integer(value));
        }
        if (type == Double.class) {
            return Scalars.decimal(value);
        }
        if (type == Boolean.class) {
            return Scalars.bool(value);
        }
        if (type == Instant.class) {
            return Scalars.time(value);
        }
        if (type == JsonNode.class) {
            return Scalars.anything(value);
        }
        Class<?> itemType = field.itemType();
        if (itemType == null) {
            return record(value, (Class<?>) type);
        }
        return field.isBulk() ? BulkItem.read(itemsOf(value), itemType) : list(value, itemType);
    }

    private List<Object> list(JsonNode value, Class<?> itemType) throws Misfit {
        if (itemType.isRecord() && !value.isArray()) {
            throw new Misfit(Map.of(FieldErrors.NON_FIELD, List.of(noList(value))));
        }
        return all(itemsOf(value), itemType);
    }

    private static List<JsonNode> itemsOf(JsonNode value) throws Misfit {
        if (!value.isArray()) {
            throw Misfit.text(noList(value));
        }
        if (value.size() > MOST_ITEMS) {
            throw Misfit.text(FieldErrors.tooMany(MOST_ITEMS));
        }
        return value.valueStream().toList();
    }

    /** What is said of anything that is no list. */
    static String noList(JsonNode value) {
        return "Expected a list of items but got type \"" + PythonText.type(value) + "\".";
    }

    /** Errors of a list of objects stand in a list beside the good ones' empty maps, those of plain values under their index. */
    private List<Object> all(List<JsonNode> values, Class<?> itemType) throws Misfit {
        Field item = Field.item(itemType);
        List<Object> items = new ArrayList<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                items.add(field(values.get(i), item));
            } catch (Misfit misfit) {
                errors.put(String.valueOf(i), misfit.errors());
            }
        }
        if (errors.isEmpty()) {
            return items;
        }
        throw new Misfit(itemType.isRecord() ? besideGoodOnes(errors, values.size()) : errors);
    }

    private static List<Object> besideGoodOnes(Map<String, Object> errors, int size) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(errors.getOrDefault(String.valueOf(i), Map.of()));
        }
        return all;
    }
}
