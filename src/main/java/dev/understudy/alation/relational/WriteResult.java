package dev.understudy.alation.relational;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the job of a write reports. Clients pass over a result that lacks one of the three.
 *
 * @param mapping the objects written, by the keys that the client has given them
 * @param errors items of which nothing was written
 */
record WriteResult(String response, List<Mapped> mapping, List<Problem> errors) {

    record Mapped(long id, String key) {}

    /** What is wrong with an item, which was named by key or by id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(@Nullable Long id, @Nullable String key, String error) {}

    /** @param response with {@code %d} for the number of those written */
    static WriteResult of(String response, List<Mapped> mapping, List<Problem> errors) {
        return new WriteResult(response.formatted(mapping.size()), List.copyOf(mapping), List.copyOf(errors));
    }
}
