package dev.understudy.alation.core.body;

import dev.understudy.error.InvalidFields;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item of a bulk write, read and checked for itself, so that all that is wrong with all items can be told at once. Errors
 * stand in the order in which they were found; the first are those of the fields.
 *
 * @param <T> the record that the item is read into
 */
public final class BulkItem<T> {

    private static final RecordReader RECORDS = new RecordReader();

    private final int index;
    private final JsonNode json;
    private final Class<T> type;
    private final @Nullable T fields;
    private @Nullable T legible;
    private final List<Object> errors = new ArrayList<>();

    private BulkItem(int index, JsonNode json, Class<T> type, @Nullable T fields) {
        this.index = index;
        this.json = json;
        this.type = type;
        this.fields = fields;
    }

    public static <T> List<BulkItem<T>> read(List<JsonNode> array, Class<T> type) {
        List<BulkItem<T>> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(read(i, array.get(i), type));
        }
        return items;
    }

    /** The items of a list that somebody reads himself: as many as any list may have. */
    public static List<JsonNode> items(JsonNode list) {
        return RECORDS.items(list);
    }

    private static <T> BulkItem<T> read(int index, JsonNode json, Class<T> type) {
        try {
            return new BulkItem<>(index, json, type, type.cast(RECORDS.read(json, type)));
        } catch (InvalidFields invalid) {
            BulkItem<T> item = new BulkItem<>(index, json, type, null);
            item.refuse(invalid.errors());
            return item;
        }
    }

    /** The ids that can be read from the items, once each. */
    public static <T> List<Long> ids(List<BulkItem<T>> items, Function<T, Long> id) {
        return items.stream()
                .filter(BulkItem::isLegible)
                .map(item -> id.apply(item.legible()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether all fields could be read. */
    public boolean readable() {
        return fields != null;
    }

    public T fields() {
        return Objects.requireNonNull(fields);
    }

    /** Whether some fields may have been read, so that there is more to check than those that could not. */
    public boolean isLegible() {
        return fields != null || json.isObject();
    }

    /** The fields as far as they could be read: those that could not are null, of whatever type. */
    public T legible() {
        if (legible == null) {
            legible = fields == null ? type.cast(RECORDS.legible(json, type)) : fields;
        }
        return legible;
    }

    /** Whether a field could not be read. */
    public boolean isIllegible(String field) {
        return !readable() && errors.get(0) instanceof Map<?, ?> ofFields && ofFields.containsKey(field);
    }

    /** The item as it came. */
    public JsonNode json() {
        return json;
    }

    /** Its place in the list, from 0. */
    public int index() {
        return index;
    }

    /** Notes an error: mostly a map of field to messages. */
    public void refuse(Object error) {
        errors.add(error);
    }

    public void refuse(String field, String message) {
        errors.add(Map.of(field, List.of(message)));
    }

    public boolean refused() {
        return !errors.isEmpty();
    }

    public List<Object> errors() {
        return List.copyOf(errors);
    }

    /** Refuses those of the items, if they can be read, that have keys or texts anywhere that no database keeps: for who keeps unknown keys. */
    public static void refuseFlawed(List<? extends BulkItem<?>> items) {
        items.stream()
                .filter(BulkItem::readable)
                .forEach(item -> Texts.flaw(item.json()).ifPresent(flaw -> item.refuse(FieldErrors.NON_FIELD, flaw)));
    }

    /**
     * Refuses the whole if any item is refused: the first one is told, in the shape of a single object's errors.
     *
     * @param nested the field to which errors belong that are lists of their own
     */
    public static void throwFirst(List<? extends BulkItem<?>> items, String nested) {
        items.stream().filter(BulkItem::refused).findFirst().ifPresent(item -> {
            throw new InvalidFields(item.errorsByField(nested));
        });
    }

    /** Refuses the whole if any item is refused: of each is told what is wrong with it. */
    public static void throwAll(List<? extends BulkItem<?>> items) {
        if (items.stream().anyMatch(BulkItem::refused)) {
            throw new InvalidFields(items.stream().map(BulkItem::errorsByField).toList());
        }
    }

    /** All errors by field, as most families tell them; empty if there are none. */
    public Map<Object, Object> errorsByField() {
        return errorsByField(FieldErrors.NON_FIELD);
    }

    Map<Object, Object> errorsByField(String nested) {
        Map<Object, Object> byField = new LinkedHashMap<>();
        errors.forEach(error -> {
            if (error instanceof Map<?, ?> map) {
                map.forEach(byField::putIfAbsent);
            } else {
                byField.putIfAbsent(nested, error);
            }
        });
        return byField;
    }
}
