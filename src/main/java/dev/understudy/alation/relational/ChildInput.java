package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.Verbatim;
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
        @Nullable @Verbatim @Size(max = Limits.KEY) String parentKey,
        @Nullable @Size(max = Limits.TEXT) String key,
        @Nullable @Size(max = Limits.LINE) String title,
        @Nullable @Size(max = Limits.TEXT) String description) {}
