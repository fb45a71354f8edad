package dev.understudy.alation.relational;

import dev.understudy.alation.core.body.Verbatim;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.relational.KeyLimits;
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
        @Nullable @Verbatim @Size(max = KeyLimits.KEY) String key,
        @Nullable @Size(max = TextLimits.TITLE) String title,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String description,
        @Nullable @Size(max = TextLimits.DESCRIPTION) String dbComment,
        @Nullable List<ValueInput> customFields)
        implements ObjectInput {}
