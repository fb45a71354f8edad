package dev.understudy.alation.core.field;

import dev.understudy.alation.core.body.PythonText;
import tools.jackson.databind.JsonNode;

/** What is said of values that are not taken, wherever they are written. */
public final class ValueErrors {

    private ValueErrors() {}

    public static String unknownField(long fieldId) {
        return "Field not found: " + fieldId + ".";
    }

    /** Titles and descriptions of what lies in data sources are no values, nor are titles of what lies in BI servers. */
    public static String ownText(CustomField field, String otype) {
        return "No support for updating `%s` field for `%s`.".formatted(field.builtinName(), otype);
    }

    public static String notOnTemplate(long fieldId) {
        return "The field_id " + fieldId + " is not present on the chosen template.";
    }

    public static String notAllowed(JsonNode value, CustomField field) {
        return ofRow(PythonText.str(value), field) + ".";
    }

    /** The same, as items with several values are told it. */
    public static String notAllowedById(JsonNode value, CustomField field) {
        return ofRow(PythonText.str(value), field) + " with field_id `%d`.".formatted(field.id());
    }

    /** The same, as rows of uploads are told it, by the value as they are shown it. */
    public static String ofRow(String value, CustomField field) {
        return "The value `%s` is not allowed for field `%s`".formatted(value, field.nameSingular());
    }
}
