package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a line says of a table that no answer shows. It is kept as it came, if it is what it should be. */
@AlationJson
record ExtraInput(
        @MayBeNull @Nullable String dataLocation,
        @MayBeNull @Nullable String constraintText,
        @MayBeNull @Nullable Instant tsCreated,
        @MayBeNull @Nullable Instant tsLastAltered,
        @MayBeNull @Nullable List<String> bucketAttributes,
        @MayBeNull @Nullable List<String> sortAttributes,
        @MayBeNull @Nullable List<Synonym> synonyms,
        @MayBeNull @Nullable JsonNode skewsInfo,
        @MayBeNull @Nullable String viewSqlExpanded) {

    /** Another name of the table. */
    @AlationJson
    record Synonym(
            @MayBeNull @Nullable String schemaName,
            @MayBeNull @Nullable String tableName) {}

    /** Refuses a table for what does not fit. */
    static void check(BulkItem<TableInput> table) {
        BulkItem<ExtraInput> extra =
                BulkItem.read(List.of(table.json()), ExtraInput.class).get(0);
        extra.errors().forEach(table::refuse);
        if (extra.readable()) {
            extra.fields().checkSkews(table);
        }
    }

    /** Columns, and the values of each that are more frequent than others. */
    private void checkSkews(BulkItem<TableInput> table) {
        if (skewsInfo == null) {
            return;
        }
        if (!skewsInfo.isObject()) {
            table.refuse("skews_info", FieldErrors.noDictionary(skewsInfo));
        } else if (!skewsInfo.valueStream().allMatch(JsonNode::isArray)) {
            table.refuse("skews_info", "Each column has a list of values.");
        }
    }
}
