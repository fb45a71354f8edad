package dev.understudy.alation.browsing;

import dev.understudy.alation.core.field.NamedValue;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param tableName with the schema's before it, {@code schema.table}, in small letters
 * @param dataType such as {@code varchar(100)}
 */
@AlationJson
record ColumnPayload(
        long id,
        String name,
        long dsId,
        long schemaId,
        long tableId,
        String tableName,
        String dataType,
        @Nullable String dbComment,
        boolean isPrimaryKey,
        boolean isForeignKey,
        boolean nullable,
        String title,
        String description,
        String url,
        List<NamedValue> customFields) {

    static ColumnPayload of(ColumnState column, String tableName, String url, List<NamedValue> values) {
        return new ColumnPayload(
                column.id(),
                column.name(),
                column.dsId(),
                column.schemaId(),
                column.tableId(),
                tableName,
                column.facts().columnType(),
                column.facts().columnComment(),
                column.facts().isPrimaryKey(),
                column.facts().isForeignKey(),
                column.facts().nullable(),
                column.title(),
                column.description(),
                url,
                values);
    }
}
