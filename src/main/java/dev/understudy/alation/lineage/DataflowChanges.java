package dev.understudy.alation.lineage;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.alation.core.web.MayBeNull;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a client changes of a dataflow; what is left out stays.
 *
 * @param content what it does, such as SQL
 * @param groupName the group that it belongs to; there is one for each spelling
 */
@AlationJson
record DataflowChanges(
        @NotNull Long id,
        @MayBeNull @Nullable @Size(max = 2000) String title,
        @MayBeNull @Nullable @Size(max = 1_000_000) String description,
        @MayBeNull @Nullable @Size(max = 1_000_000) String content,
        @MayBeNull @Nullable @Size(max = 2000) String groupName) {}
