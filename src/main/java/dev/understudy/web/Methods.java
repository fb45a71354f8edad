package dev.understudy.web;

import dev.understudy.error.BadRequest;
import dev.understudy.error.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of HTTP: which there are, and what follows from them. */
public final class Methods {

    private static final Nearest KNOWN =
            new Nearest(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Methods() {}

    /** Whether calls of the method change nothing. */
    public static boolean reads(String method) {
        return READING.contains(method);
    }

    /** The method whose handlers and rules a call meets: {@code HEAD} is answered as {@code GET} is. */
    public static String answering(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

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
