package dev.understudy.alation.tag;

import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client may change of a tag; at least one of the two. */
@AlationJson
record TagInput(
        @Nullable @Size(max = 500) String name,
        @Nullable @Size(max = 90_000) String description) {}
