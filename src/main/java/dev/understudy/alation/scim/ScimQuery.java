package dev.understudy.alation.scim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks a list for.
 *
 * @param startIndex from 1; 1 if it is left out
 * @param count how many at most: 50 if it is left out, and 10,000 whatever is asked for; with 0 the answer only says how many there are
 */
record ScimQuery(
        @Nullable String filter,
        @Nullable Long startIndex,
        @Nullable Long count,
        @Nullable List<String> attributes,
        @Nullable List<String> excludedAttributes) {

    static final ScimQuery ALL = new ScimQuery(null, null, null, null, null);

    private static final long USUAL_COUNT = 50;
    private static final long HIGHEST_COUNT = 10_000;

    ScimQuery {
        if (startIndex != null && startIndex < 1) {
            throw ScimFailure.invalidValue("startIndex must be 1 or more");
        }
    }

    /** The place of the first resource. */
    long first() {
        return startIndex == null ? 1 : startIndex;
    }

    /** How many are shown; a negative number stands for none. */
    int most() {
        return Math.toIntExact(Math.max(0, Math.min(count == null ? USUAL_COUNT : count, HIGHEST_COUNT)));
    }

    Attributes shown() {
        return Attributes.of(
                Objects.requireNonNullElse(attributes, List.of()),
                Objects.requireNonNullElse(excludedAttributes, List.of()));
    }
}
