package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.MayBeNull;
import dev.understudy.alation.core.web.AlationJson;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which part of the graph a client wants.
 *
 * @param keyType what roots are named by: {@code id} or {@code fully_qualified_name}
 * @param rootNodes where to begin; all of one type
 * @param direction {@code upstream} or {@code downstream}
 * @param limit of nodes in all
 * @param requestId of the caller's choice, and told again
 * @param cursor of the next batch, as the last one told it
 * @param batchSize of nodes in one answer
 */
@AlationJson
record GraphInput(
        @MayBeNull @Nullable String keyType,
        @NotNull List<Root> rootNodes,
        @NotBlank String direction,
        @MayBeNull @Nullable Long limit,
        @MayBeNull @Nullable Filters filters,
        @MayBeNull @Nullable String requestId,
        @MayBeNull @Nullable Long cursor,
        @MayBeNull @Nullable Long batchSize) {

    /** @param id a key if that is what roots are named by */
    @AlationJson
    record Root(@NotNull JsonNode id, @NotBlank String otype) {}

    /**
     * @param depth how many hops to go from one object to the next; dataflows do not count
     * @param timeFilter when links must have been said last
     * @param schemaFilter ids of schemas of which nothing is wanted
     * @param designTime 1 for what was designed, 2 for what was seen at run time, 3 for either; nothing tells them apart
     * @param tempFilter whether objects that the catalog does not have are wanted
     */
    @AlationJson
    record Filters(
            @MayBeNull @Nullable Long depth,
            @MayBeNull @Nullable TimeFilter timeFilter,
            @MayBeNull @Nullable List<Long> schemaFilter,
            @MayBeNull @Nullable Long designTime,
            @MayBeNull @Nullable Boolean tempFilter) {

        static final Filters NONE = new Filters(null, null, null, null, null);
    }

    /**
     * @param from a time without a zone; open if it is empty
     * @param to a time without a zone; open if it is empty
     */
    @AlationJson
    record TimeFilter(
            @MayBeNull @Nullable String from,
            @MayBeNull @Nullable String to) {}
}
