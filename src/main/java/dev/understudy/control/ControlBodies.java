package dev.understudy.control;

import dev.understudy.error.UnsupportedMedia;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What bodies the control plane takes: JSON and YAML, by all names that YAML has had. A page can send neither without its browser
 * asking first whether it may; plain text, forms and bodies without a type it can.
 */
final class ControlBodies {

    private static final List<MediaType> TYPES = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_YAML,
            new MediaType("application", "x-yaml"),
            new MediaType("text", "yaml"),
            new MediaType("text", "x-yaml"));

    private static final Pattern FILE = Pattern.compile("/_understudy/instances/[^/]+/snapshots/[^/]+/file$");

    private ControlBodies() {}

    /** Refuses a body of another type; a request without a body may say whatever it likes. */
    static void requireType(HttpServletRequest request) {
        String type = request.getContentType();
        if (hasBody(request) && !isFile(request) && !isTaken(type)) {
            throw UnsupportedMedia.forControl(type == null ? "" : type);
        }
    }

    /** What is sent as a file may say of itself what it likes, or nothing: for a PUT, browsers ask in any case. */
    private static boolean isFile(HttpServletRequest request) {
        return HttpMethod.PUT.matches(request.getMethod())
                && FILE.matcher(request.getRequestURI()).find();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static boolean isTaken(@Nullable String type) {
        try {
            return type != null && MediaType.parseMediaType(type).isPresentIn(TYPES);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
