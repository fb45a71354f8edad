package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the entries of a write must hold to; the first that does not refuses the call. */
final class EntryRules {

    private EntryRules() {}

    /** Fields that can be written. */
    static List<QualityFieldInput> fields(List<BulkItem<QualityFieldInput>> entries) {
        choices(entries, "type", QualityFieldInput::type, QualityFieldType.values());
        return sound(entries);
    }

    /**
     * Values that can be written.
     *
     * @param known the keys of all fields that there are, or will be
     */
    static List<QualityValueInput> values(List<BulkItem<QualityValueInput>> entries, Set<String> known) {
        choices(entries, "object_type", QualityValueInput::objectType, MeasuredType.values());
        choices(entries, "status", QualityValueInput::status, Quality.values());
        readable(entries).forEach(entry -> {
            measured(entry, entry.fields().value());
            if (!known.contains(entry.fields().fieldKey())) {
                entry.refuse(
                        "field_key", "There is no field \"" + entry.fields().fieldKey() + "\".");
            }
        });
        return sound(entries);
    }

    /** All entries, none of which is refused. */
    static <T> List<T> sound(List<BulkItem<T>> entries) {
        BadEntry.throwFirst(entries);
        return entries.stream().map(BulkItem::fields).toList();
    }

    private static void measured(BulkItem<?> entry, JsonNode value) {
        if (value.isNull()) {
            entry.refuse("value", FieldErrors.NULL);
        } else if (!value.isValueNode()) {
            entry.refuse("value", "A number, a text or a boolean is expected.");
        }
    }

    private static <T> void choices(
            List<BulkItem<T>> entries, String field, Function<T, String> given, Enum<?>[] choices) {
        List<String> names = Arrays.stream(choices).map(Enum::name).toList();
        readable(entries).forEach(entry -> {
            String choice = given.apply(entry.fields());
            if (!names.contains(choice.toUpperCase(Locale.ROOT))) {
                entry.refuse(field, FieldErrors.unknownChoice(choice));
            }
        });
    }

    private static <T> List<BulkItem<T>> readable(List<BulkItem<T>> entries) {
        return entries.stream().filter(BulkItem::readable).toList();
    }
}
