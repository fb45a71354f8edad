package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client writes of a schema.
 *
 * @param id instead of the key, in a PATCH; a POST passes over it
 * @param dbComment what the database says of it
 */
@AlationJson
record SchemaInput(
        @Nullable Long id,
        @Nullable @Verbatim @Size(max = Limits.KEY) String key,
        @Nullable @Size(max = Limits.LINE) String title,
        @Nullable @Size(max = Limits.TEXT) String description,
        @Nullable @Size(max = Limits.TEXT) String dbComment,
        @Nullable List<ValueInput> customFields)
        implements ObjectInput {}
