package dev.understudy.alation.relational;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a column.
 *
 * @param id instead of the key, in a PATCH; a POST passes over it
 * @param columnType such as {@code varchar(100)}; of {@code STRUCT<city:STRING>} the children follow
 */
@AlationJson
record ColumnInput(
        @Nullable Long id,
        @Nullable @Verbatim @Size(max = KeyLimits.KEY) String key,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String columnType,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String columnComment,
        @Nullable Boolean nullable,
        @Nullable Long position,
        @Nullable Index index,
        @Nullable List<ValueInput> customFields)
        implements ObjectInput {

    /** What indexes the column is part of; null is the same as left out. */
    record Index(
            @JsonProperty("isPrimaryKey") @Nullable @MayBeNull
            Boolean isPrimaryKey,

            @JsonProperty("isForeignKey") @Nullable @MayBeNull
            Boolean isForeignKey,

            @JsonProperty("referencedColumnId") @Nullable @MayBeNull @Size(max = TextLimits.TITLE)
            String referencedColumnId,

            @JsonProperty("isOtherIndex") @Nullable @MayBeNull
            Boolean isOtherIndex) {

        static final Index NONE = new Index(null, null, null, null);
    }
}
