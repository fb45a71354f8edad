package dev.understudy.alation.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field of an object.
 *
 * @param field what it is called
 * @param value null if it has none any more
 * @param history the latest first
 */
record InspectedField(long id, String field, @Nullable JsonNode value, List<FieldChange> history) {

    /**
     * A change of the value.
     *
     * @param value JSON null if the field was cleared
     * @param username of whoever made it
     * @param at when
     */
    record FieldChange(JsonNode value, long user, String username, Instant at) {}
}
