package dev.understudy.alation.core.relational;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a source says of a table: everything but what people write. Null is what it has not said, or has taken back with an empty text:
 * no statement, key or definition is empty.
 *
 * @param tableTypeName the type in the source's own words, such as {@code MATERIALIZED_VIEW}
 * @param owner a name in the source
 * @param sqlText the statement that defines it
 * @param baseTableKey what a synonym stands for
 * @param partitionColumns an array of names
 * @param extra an object of what uploads tell and no answer shows, by the names that uploads have for it
 */
public record TableFacts(
        TableType tableType,
        @Nullable String tableTypeName,
        @Nullable String owner,
        @Nullable String sqlText,
        @Nullable String baseTableKey,
        @Nullable String tableComment,
        @Nullable JsonNode partitionColumns,
        @Nullable String partitionDefinition,
        @Nullable JsonNode extra) {

    /** Of a table of which nothing has been said. */
    public static final TableFacts NONE = of(TableType.TABLE);

    public TableFacts {
        sqlText = orNull(sqlText);
        baseTableKey = orNull(baseTableKey);
        partitionDefinition = orNull(partitionDefinition);
    }

    /** Of a table of which nothing else has been said. */
    public static TableFacts of(TableType type) {
        return new TableFacts(type, null, null, null, null, null, null, null, null);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
