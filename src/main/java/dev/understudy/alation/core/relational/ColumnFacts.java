package dev.understudy.alation.core.relational;

import org.jspecify.annotations.Nullable;

/**
 * What a source says of a column: everything but what people write.
 *
 * @param columnType such as {@code varchar(100)} or {@code STRUCT<…>}; empty if nobody has said
 * @param columnComment what the database says of it; null if nobody asked
 * @param position from 1; 0 if nobody has said
 * @param referencedColumnId what a foreign key refers to, as it was told; null if nobody has, or it was taken back with an empty text
 */
public record ColumnFacts(
        String columnType,
        @Nullable String columnComment,
        boolean nullable,
        long position,
        boolean isPrimaryKey,
        boolean isForeignKey,
        @Nullable String referencedColumnId,
        boolean isOtherIndex) {

    /** Of a column of which nothing has been said. */
    public static final ColumnFacts NONE = new ColumnFacts("", null, false, 0, false, false, null, false);

    public ColumnFacts {
        referencedColumnId = TableFacts.orNull(referencedColumnId);
    }
}
