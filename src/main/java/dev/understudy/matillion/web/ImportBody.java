package dev.understudy.matillion.web;

import dev.understudy.error.Malformed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an import: an export's envelope, of which only the objects matter. */
public record ImportBody<T>(@Nullable List<@Nullable T> objects) {

    /** The objects; a body without them, or with an empty place among them, cannot be read. */
    public List<T> required() {
        if (objects == null || objects.contains(null)) {
            throw new Malformed("objects are missing");
        }
        return List.copyOf(objects);
    }
}
