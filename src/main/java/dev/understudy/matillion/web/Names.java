package dev.understudy.matillion.web;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Malformed;
import dev.understudy.web.CanonicalPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What names may be. They are the keys of everything in the v1 tree, and keys stand in URLs. */
public final class Names {

    private static final int MAX = 255;

    private Names() {}

    /**
     * Refuses what could be kept but never addressed.
     *
     * @param complaint what the message says before the name
     */
    public static void check(String complaint, String name) {
        if (name.isBlank() || name.length() > MAX || !isAddressable(name)) {
            throw new BadRequest(complaint + ": " + name);
        }
    }

    /**
     * A name that a body cannot do without.
     *
     * @param what what the message calls it
     */
    public static String required(@Nullable String name, String what) {
        if (name == null || name.isEmpty()) {
            throw new Malformed(what + " is missing");
        }
        return name;
    }

    /** The reader of paths is asked itself: it knows no control characters, and takes dots for steps. */
    private static boolean isAddressable(String name) {
        CanonicalPath path = CanonicalPath.of("/" + UriUtils.encode(name, StandardCharsets.UTF_8));
        return path != null && path.segments().equals(List.of(name));
    }
}
