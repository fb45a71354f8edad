package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.ColumnFacts;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a line says of a column. */
@AlationJson
record ColumnInput(
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,
        @MayBeNull @Nullable String description,
        @MayBeNull @Nullable String columnType,
        @MayBeNull @Nullable String columnComment,
        @MayBeNull @Nullable Boolean nullable,
        @MayBeNull @Nullable Long position)
        implements Titled {

    /** What is known of the column then: what the line does not say stays. */
    ColumnFacts merged(ColumnFacts known) {
        return new ColumnFacts(
                columnType == null ? known.columnType() : columnType,
                columnComment == null ? known.columnComment() : columnComment,
                nullable == null ? known.nullable() : nullable,
                position == null ? known.position() : position,
                known.isPrimaryKey(),
                known.isForeignKey(),
                known.referencedColumnId(),
                known.isOtherIndex());
    }
}
