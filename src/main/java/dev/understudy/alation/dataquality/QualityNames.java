package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.body.PythonText;
import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fields and values to delete; one of both has to be there.
 *
 * @param fields keys of fields, whose values go with them
 * @param values single values
 */
@AlationJson
record QualityNames(
        @Nullable @MayBeNull List<JsonNode> fields,
        @Nullable @MayBeNull List<BulkItem<QualityValueName>> values) {

    /** The fields; none if there are only values. */
    List<QualityFieldName> fieldNames() {
        List<JsonNode> keys = BadEntry.requireAny(fields, values);
        for (int i = 0; i < keys.size(); i++) {
            if (key(keys.get(i)).isEmpty()) {
                throw BadEntry.withoutKey(i);
            }
        }
        return keys.stream().map(key -> new QualityFieldName(key(key))).toList();
    }

    /** A number counts as text, and blanks around it as nothing, as in the bodies that write fields. */
    private static String key(JsonNode key) {
        return key.isString() || key.isNumber() ? Texts.strip(PythonText.str(key)) : "";
    }

    /** The values; none if there are only fields. */
    List<QualityValueName> valueNames() {
        return EntryRules.sound(BadEntry.requireAny(values, fields));
    }
}
