package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH asks for: all of it or nothing.
 *
 * @param operations in the order in which they are made
 */
record ScimPatch(
        @Nullable List<String> schemas,
        @JsonProperty("Operations") @Nullable List<@Nullable Operation> operations) {

    /**
     * One operation.
     *
     * @param op add, replace or remove, in any case
     * @param path an attribute; without it the value names attributes
     * @param value absent if there is none, which is not the same as null
     */
    record Operation(
            @Nullable String op,
            @Nullable String path,

            @Schema(implementation = Object.class) @Nullable JsonNode value) {}
}
