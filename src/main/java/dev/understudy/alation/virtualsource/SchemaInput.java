package dev.understudy.alation.virtualsource;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.object.TextLimits;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a line says of a schema. */
@AlationJson
record SchemaInput(
        @MayBeNull @Nullable @Size(max = TextLimits.TITLE) String title,
        @MayBeNull @Nullable String description) implements Titled {}
