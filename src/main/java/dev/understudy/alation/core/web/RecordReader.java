package dev.understudy.alation.core.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.error.InvalidFields;
import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fills records from JSON as the serializers of Django REST Framework do, and reports all that does not fit, each field in their
 * words. A component may be a String, Long, Boolean, {@link JsonNode} (anything), another record, or a List of these. It must be
 * there if it is {@link NotNull} or {@link NotBlank}; {@link Size} limits a text; null is refused unless {@link MayBeNull}. Unknown keys are ignored; absent ones are null.
 */
final class RecordReader {

    private record Component(
            String key, Type type, boolean required, boolean nullAllowed, boolean blankAllowed, int maxLength) {}

    private record Shape(Constructor<?> constructor, List<Component> components) {}

    /** What does not fit, to be collected by the field that holds it. */
    private static final class Misfit extends Exception {
        private final transient Object errors;

        Misfit(Object errors) {
            super(null, null, false, false);
            this.errors = errors;
        }

        static Misfit text(String message) {
            return new Misfit(List.of(message));
        }
    }

    /** Of one list; far above what any page allows, and below what databases take as parameters of one statement. */
    private static final int MOST_ITEMS = 30_000;

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    Object read(JsonNode tree, Class<?> type) {
        try {
            return record(tree, type);
        } catch (Misfit misfit) {
            throw new InvalidFields(misfit.errors);
        }
    }

    List<Object> readList(JsonNode tree, Class<?> type) {
        List<JsonNode> items = items(tree);
        try {
            return all(items, type);
        } catch (Misfit misfit) {
            throw new InvalidFields(misfit.errors);
        }
    }

    /** The items of a list as they came. */
    List<JsonNode> items(JsonNode tree) {
        try {
            return itemsOf(tree);
        } catch (Misfit misfit) {
            throw new InvalidFields(Map.of("non_field_errors", misfit.errors));
        }
    }

    private Object record(JsonNode tree, Class<?> type) throws Misfit {
        if (!tree.isObject()) {
            String message = "Invalid data. Expected a dictionary, but got " + pythonType(tree) + ".";
            throw new Misfit(Map.of("non_field_errors", List.of(message)));
        }
        Shape shape = shapes.computeIfAbsent(type, RecordReader::shape);
        @Nullable Object[] values = new Object[shape.components().size()];
        Map<String, Object> errors = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            try {
                values[i] = field(tree.get(component.key()), component);
            } catch (Misfit misfit) {
                errors.put(component.key(), misfit.errors);
            }
        }
        if (!errors.isEmpty()) {
            throw new Misfit(errors);
        }
        return instance(shape, values);
    }

    private @Nullable Object field(@Nullable JsonNode value, Component component) throws Misfit {
        if (value == null) {
            if (component.required()) {
                throw Misfit.text(FieldErrors.REQUIRED);
            }
            return null;
        }
        if (value.isNull() && component.nullAllowed()) {
            return null;
        }
        if (value.isNull() && component.type() != JsonNode.class) {
            throw Misfit.text("This field may not be null.");
        }
        return component.type() == String.class ? text(value, component) : value(value, component.type());
    }

    private Object value(JsonNode value, Type type) throws Misfit {
        if (type == Long.class) {
            return integer(value);
        }
        if (type == Boolean.class) {
            return bool(value);
        }
        if (type == JsonNode.class) {
            return anything(value);
        }
        if (type == String.class) {
            return text(value, new Component("", type, true, false, true, Integer.MAX_VALUE));
        }
        if (type instanceof ParameterizedType list) {
            return all(itemsOf(value), (Class<?>) list.getActualTypeArguments()[0]);
        }
        return record(value, (Class<?>) type);
    }

    private String text(JsonNode value, Component component) throws Misfit {
        if (value.isBoolean() || !value.isValueNode()) {
            throw Misfit.text("Not a valid string.");
        }
        String text = value.asString().strip();
        if (text.isEmpty() && !component.blankAllowed()) {
            throw Misfit.text(FieldErrors.BLANK);
        }
        Optional<String> flaw = Texts.flaw(text);
        if (flaw.isPresent()) {
            throw Misfit.text(flaw.get());
        }
        if (text.length() > component.maxLength()) {
            throw Misfit.text("Ensure this field has no more than " + component.maxLength() + " characters.");
        }
        return text;
    }

    private static Long integer(JsonNode value) throws Misfit {
        return Ids.inJson(value).orElseThrow(() -> Misfit.text(FieldErrors.NO_INTEGER));
    }

    private static JsonNode anything(JsonNode value) throws Misfit {
        Optional<String> flaw = Texts.flaw(value);
        if (flaw.isPresent()) {
            throw Misfit.text(flaw.get());
        }
        return value;
    }

    private static Boolean bool(JsonNode value) throws Misfit {
        switch (value.isValueNode() ? value.asString().toLowerCase(Locale.ROOT) : "") {
            case "true", "1", "t", "yes", "on" -> {
                return true;
            }
            case "false", "0", "f", "no", "off" -> {
                return false;
            }
            default -> throw Misfit.text("Must be a valid boolean.");
        }
    }

    private static List<JsonNode> itemsOf(JsonNode value) throws Misfit {
        if (!value.isArray()) {
            throw Misfit.text("Expected a list of items but got type \"" + pythonType(value) + "\".");
        }
        if (value.size() > MOST_ITEMS) {
            throw Misfit.text("Ensure this field has no more than " + MOST_ITEMS + " elements.");
        }
        return value.valueStream().toList();
    }

    /** Errors of a list of objects stand in a list beside the good ones' empty maps, those of plain values under their index. */
    private List<Object> all(List<JsonNode> values, Class<?> itemType) throws Misfit {
        List<Object> items = new ArrayList<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                items.add(value(values.get(i), itemType));
            } catch (Misfit misfit) {
                errors.put(String.valueOf(i), misfit.errors);
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

    private static String pythonType(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "dict";
            case ARRAY -> "list";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case NULL, MISSING -> "NoneType";
            case STRING, BINARY -> "str";
        };
    }

    private static Object instance(Shape shape, @Nullable Object[] values) {
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Shape shape(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Shape(
                    constructor,
                    Arrays.stream(components).map(RecordReader::component).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Component component(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String key = named == null
                ? component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)
                : named.value();
        boolean notBlank = component.getAccessor().isAnnotationPresent(NotBlank.class);
        Size size = component.getAccessor().getAnnotation(Size.class);
        return new Component(
                key,
                component.getGenericType(),
                notBlank || component.getAccessor().isAnnotationPresent(NotNull.class),
                component.getAccessor().isAnnotationPresent(MayBeNull.class),
                !notBlank,
                size == null ? Integer.MAX_VALUE : size.max());
    }
}
