package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes about a field within a column.
 *
 * @param parentKey the key of the column, where the path of the call does not name it
 * @param key the path that leads to the field, from the column's name down
 */
@AlationJson
record ChildInput(
        @Nullable @Verbatim @Size(max = KeyLimits.KEY) String parentKey,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String key,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description) {}
