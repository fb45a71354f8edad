package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.web.Ids;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of values: {@code title}, {@code 10063|Purpose}, {@code 8|steward:user}, {@code "origin | source"}.
 *
 * @param index its place in each row
 * @param fieldId the field, if the name begins with it: it decides, whatever is said behind it
 * @param name the field's, in quotes if it has signs that mean something here
 * @param otype of an object set, the type of those that stand in this column; whatever word is in its place if the name begins with the field
 */
record Column(
        int index,
        @Nullable Long fieldId,
        String name,
        @Nullable String otype) {

    private static final Pattern NAME = Pattern.compile("(?:(\\d+)\\|)?(?:\"(.*)\"|(.*?))(?::(\\w+))?", Pattern.DOTALL);

    static Column of(int index, String text) {
        Matcher parts = NAME.matcher(text);
        if (!parts.matches()) {
            return new Column(index, null, text, null);
        }
        String id = parts.group(1);
        String suffix = parts.group(4);
        String name = parts.group(2) == null ? parts.group(3) : parts.group(2);
        boolean partOfName = suffix != null && id == null && Otypes.of(suffix).isEmpty();
        return new Column(
                index,
                id == null ? null : Ids.read(id).getAsLong(),
                partOfName ? name + ":" + suffix : name,
                suffix == null || partOfName ? null : Otypes.canonical(suffix));
    }

    /** The type of those that stand in this column if it means this field; null if it does not tell, or if that is the end of the field's own name. */
    @Nullable
    String otypeAt(CustomField field) {
        boolean endOfName = (name + ":" + otype).equalsIgnoreCase(field.nameSingular());
        return endOfName ? null : otype;
    }

    /** Whether the field takes objects of the type that the column is for. */
    boolean fits(CustomField field) {
        String wanted = otypeAt(field);
        List<String> allowed = field.allowedOtypes();
        return wanted == null
                || field.fieldType() == FieldType.OBJECT_SET && (allowed == null || allowed.contains(wanted));
    }
}
