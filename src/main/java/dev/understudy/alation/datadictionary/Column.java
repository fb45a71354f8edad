package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.object.Otype;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.web.Ids;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of values: {@code title}, {@code 10063|Purpose}, {@code 8|steward:user}, {@code "origin | source"}.
 *
 * @param index its place in each row
 * @param fieldId the field, if the name begins with it: it decides, whatever is said behind it
 * @param name the field's, in quotes if it has signs that mean something here
 * @param otype of an object set, the type of those that stand in this column
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
        String otype =
                suffix == null ? null : Otypes.of(suffix).map(Otype::name).orElse(null);
        String name = parts.group(2) == null ? parts.group(3) : parts.group(2);
        boolean partOfName = suffix != null && otype == null;
        return new Column(
                index, id == null ? null : Ids.read(id).getAsLong(), partOfName ? name + ":" + suffix : name, otype);
    }
}
