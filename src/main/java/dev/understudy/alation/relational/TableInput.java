package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.Choice;
import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a table.
 *
 * @param id instead of the key, in a PATCH; a POST passes over it
 * @param tableType {@code TABLE}, {@code VIEW} or {@code SYNONYM}, in any case
 * @param tableTypeName the type in the database's own words
 * @param baseTableKey the table that a synonym stands for
 */
@AlationJson
record TableInput(
        @Nullable Long id,
        @Nullable @Verbatim @Size(max = KeyLimits.KEY) String key,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable @Choice String tableType,
        @Nullable @Size(max = TextLimits.TITLE) String tableTypeName,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String tableComment,
        @Nullable @Size(max = TextLimits.TITLE) String owner,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String sql,
        @Nullable @Size(max = KeyLimits.KEY) String baseTableKey,
        @Nullable List<String> partitionColumns,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String partitionDefinition,
        @Nullable List<ValueInput> customFields)
        implements ObjectInput {}
