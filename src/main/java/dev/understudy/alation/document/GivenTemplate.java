package dev.understudy.alation.document;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a change says of an object's template: nothing if it is left out, and that there is to be none if it is empty. */
final class GivenTemplate {

    private GivenTemplate() {}

    /** The template that is named, if any. */
    static @Nullable Long named(@Nullable OptionalLong given) {
        return given == null || given.isEmpty() ? null : given.getAsLong();
    }

    /** The template that the object has then. */
    static @Nullable Long after(@Nullable Long before, @Nullable OptionalLong given) {
        return given == null ? before : named(given);
    }
}
