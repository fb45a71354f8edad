package dev.understudy.alation.browsing;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.object.ShownKeys;
import dev.understudy.alation.core.relational.TableState;
import dev.understudy.alation.core.relational.TableType;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param dbTableType the type in the source's own words; null if it has told none
 * @param synonyms always null: which synonyms a table has is told by no upload
 * @param baseTable the key of what a synonym stands for; null if that is hidden from the caller
 */
@AlationJson
record TablePayload(
        long id,
        long dsId,
        long schemaId,
        @Nullable String dbTableType,
        boolean isView,
        boolean isSynonym,
        String name,
        String schemaName,
        @Nullable String synonyms,
        @Nullable String baseTable,
        @Nullable String dbComment,
        String title,
        String description,
        String url,
        List<NamedValue> customFields) {

    static TablePayload of(TableState table, String url, List<NamedValue> values, ShownKeys keys) {
        return new TablePayload(
                table.id(),
                table.dsId(),
                table.schemaId(),
                table.facts().tableTypeName(),
                table.facts().tableType() == TableType.VIEW,
                table.facts().tableType() == TableType.SYNONYM,
                table.name(),
                table.schemaName(),
                null,
                keys.shown(table.facts().baseTableKey()),
                table.facts().tableComment(),
                table.title(),
                table.description(),
                url,
                values);
    }
}
