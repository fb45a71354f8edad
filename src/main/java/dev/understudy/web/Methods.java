package dev.understudy.web;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The methods of HTTP, for those who name one in a rule or a question. */
public final class Methods {

    private static final Nearest KNOWN =
            new Nearest(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));

    private Methods() {}

    /**
     * Null for none.
     *
     * @throws BadRequest if it is none, in whatever case
     */
    public static void require(@Nullable String method) {
        if (method != null && !KNOWN.knows(method.toUpperCase(Locale.ROOT))) {
            throw new BadRequest("There is no method '" + method + "'" + KNOWN.hint(method.toUpperCase(Locale.ROOT)));
        }
    }
}
