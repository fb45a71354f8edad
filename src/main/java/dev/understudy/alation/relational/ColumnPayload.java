package dev.understudy.alation.relational;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.field.FieldValuePayload;
import dev.understudy.alation.core.object.ShownKeys;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.relational.ColumnState;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column as clients see it. */
@AlationJson
record ColumnPayload(
        long id,
        String name,
        String title,
        String description,
        long dsId,
        String key,
        String url,
        List<FieldValuePayload> customFields,
        String columnType,
        @Nullable String columnComment,
        Index index,
        boolean nullable,
        long schemaId,
        long tableId,
        String tableName,
        long position) {

    /** What indexes the column is part of, alone among these objects in camel case. */
    record Index(
            @JsonProperty("isPrimaryKey") boolean isPrimaryKey,
            @JsonProperty("isForeignKey") boolean isForeignKey,
            @JsonProperty("referencedColumnId") @Nullable String referencedColumnId,
            @JsonProperty("isOtherIndex") boolean isOtherIndex) {}

    /** @param tableName with that of its schema, in lower case */
    static ColumnPayload of(
            ColumnState column, String tableName, String url, List<FieldValuePayload> values, ShownKeys keys) {
        ColumnFacts facts = column.facts();
        String referenced = keys.shown(facts.referencedColumnId());
        return new ColumnPayload(
                column.id(),
                column.name(),
                column.title(),
                column.description(),
                column.dsId(),
                column.objectKey(),
                url,
                values,
                facts.columnType(),
                facts.columnComment(),
                new Index(facts.isPrimaryKey(), facts.isForeignKey(), referenced, facts.isOtherIndex()),
                facts.nullable(),
                column.schemaId(),
                column.tableId(),
                tableName,
                facts.position());
    }
}
