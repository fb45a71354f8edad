package dev.understudy.alation.tag;

import dev.understudy.alation.core.object.ObjectTags;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a client may change of a tag; at least one of the two. */
@AlationJson
record TagInput(
        @Nullable @Size(max = ObjectTags.LONGEST_NAME) String name,
        @Nullable @Size(max = 90_000) String description) {}
