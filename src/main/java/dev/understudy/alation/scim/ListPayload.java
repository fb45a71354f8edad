package dev.understudy.alation.scim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param totalResults how many there are in all
 * @param itemsPerPage how many are in this part
 * @param startIndex the place of the first, counted from 1
 * @param resources those in this part
 * @param shown what is shown of each
 */
record ListPayload<T>(
        List<String> schemas,
        long totalResults,
        int itemsPerPage,
        long startIndex,
        @JsonProperty("Resources") List<T> resources,
        @JsonIgnore Attributes shown) {

    private static final List<String> SCHEMAS = List.of("urn:ietf:params:scim:api:messages:2.0:ListResponse");

    static <T> ListPayload<T> of(List<T> part, long total, ScimQuery query) {
        return new ListPayload<>(SCHEMAS, total, part.size(), query.first(), part, query.shown());
    }

    /** The same with something else for each resource. */
    ListPayload<Object> map(Function<Object, Object> shape) {
        List<Object> shaped = resources.stream().map(shape).toList();
        return new ListPayload<>(schemas, totalResults, itemsPerPage, startIndex, shaped, shown);
    }

    /** A list that is never parted. */
    static <T> ListPayload<T> whole(List<T> all) {
        return of(all, all.size(), ScimQuery.ALL);
    }
}
