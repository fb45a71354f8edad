package dev.understudy.alation.core.body;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the fields of a form into the JSON that would say the same, as Django REST Framework has it: of a repeated field the last counts
 * unless it is a list, {@code list[0]} is an item, {@code list[0]name} a field of an item, {@code object.name} one of an object. A blank
 * counts as left out where a text cannot be blank.
 */
final class FormTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ITEM = Pattern.compile("\\[([0-9]{1,9})](.*)", Pattern.DOTALL);

    private FormTree() {}

    /** What the form says to a reader of this type: of a record, of a list of them (one alone is an object), or of any JSON. */
    static JsonNode of(MultiValueMap<String, String> form, Type expected) {
        Class<?> itemType = RecordShape.itemType(expected);
        if (itemType != null) {
            ArrayNode items = items(form, "", itemType);
            return items.isEmpty() ? object(form, itemType) : items;
        }
        return expected == JsonNode.class ? anything(form) : object(form, (Class<?>) expected);
    }

    private static ObjectNode object(MultiValueMap<String, String> form, Class<?> type) {
        ObjectNode object = NODES.objectNode();
        for (RecordShape.Field field : RecordShape.of(type).fields()) {
            JsonNode value = value(form, field);
            if (value != null) {
                object.set(field.key(), value);
            }
        }
        return object;
    }

    private static @Nullable JsonNode value(MultiValueMap<String, String> form, RecordShape.Field field) {
        Class<?> itemType = field.itemType();
        if (itemType != null) {
            return list(form, field.key(), itemType);
        }
        if (field.type() instanceof Class<?> type && type.isRecord()) {
            MultiValueMap<String, String> inner = within(form, field.key() + ".");
            return inner.isEmpty() ? null : object(inner, type);
        }
        List<String> all = form.get(field.key());
        return all == null ? null : single(last(all), field);
    }

    private static @Nullable JsonNode single(String text, RecordShape.Field field) {
        boolean mayBeBlank = field.isText() && field.blankAllowed();
        if (!text.isEmpty() || field.required() || mayBeBlank) {
            return NODES.stringNode(text);
        }
        return field.nullAllowed() ? NODES.nullNode() : null;
    }

    private static @Nullable JsonNode list(MultiValueMap<String, String> form, String key, Class<?> itemType) {
        List<String> all = itemType.isRecord() ? null : form.get(key);
        if (all != null) {
            ArrayNode values = NODES.arrayNode();
            all.forEach(values::add);
            return values;
        }
        ArrayNode items = items(form, key, itemType);
        return items.isEmpty() ? null : items;
    }

    private static ArrayNode items(MultiValueMap<String, String> form, String key, Class<?> itemType) {
        Map<Integer, MultiValueMap<String, String>> byIndex = new TreeMap<>();
        within(form, key).forEach((name, all) -> {
            Matcher item = ITEM.matcher(name);
            if (item.matches()) {
                byIndex.computeIfAbsent(Integer.valueOf(item.group(1)), index -> new LinkedMultiValueMap<>())
                        .add(item.group(2), last(all));
            }
        });
        ArrayNode items = NODES.arrayNode();
        byIndex.values().forEach(item -> items.add(item(item, itemType)));
        return items;
    }

    private static JsonNode item(MultiValueMap<String, String> fields, Class<?> type) {
        String bare = fields.getFirst("");
        if (bare == null && type == JsonNode.class) {
            return anything(fields);
        }
        return bare == null && type.isRecord()
                ? object(fields, type)
                : NODES.stringNode(Objects.requireNonNullElse(bare, ""));
    }

    /** The fields whose names begin so, without it. */
    private static MultiValueMap<String, String> within(MultiValueMap<String, String> form, String prefix) {
        MultiValueMap<String, String> inner = new LinkedMultiValueMap<>();
        form.forEach((name, all) -> {
            if (name.startsWith(prefix)) {
                inner.addAll(name.substring(prefix.length()), all);
            }
        });
        return inner;
    }

    private static ObjectNode anything(MultiValueMap<String, String> form) {
        ObjectNode object = NODES.objectNode();
        form.forEach((name, all) -> {
            if (all.size() == 1) {
                object.put(name, last(all));
            } else {
                all.forEach(object.withArray(name)::add);
            }
        });
        return object;
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }
}
