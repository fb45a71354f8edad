package dev.understudy.matillion.web;

import dev.understudy.error.BadRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an import does with an object whose name is taken. */
public enum OnConflict {
    /** The object fails, nothing changes; also when nothing is said. */
    FAIL,
    /** The present object is left alone and counts as imported. */
    SKIP,
    /** The present object becomes like the imported one. */
    OVERWRITE;

    public static OnConflict parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return FAIL;
        }
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Invalid value for onConflict: " + text);
        }
    }

    /**
     * Settles a conflict over a name.
     *
     * @return whether to go on and overwrite
     */
    public boolean overwrites(String name) {
        if (this == FAIL) {
            throw new BadRequest(name + " already exists");
        }
        return this == OVERWRITE;
    }
}
