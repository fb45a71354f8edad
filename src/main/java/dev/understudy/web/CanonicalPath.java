package dev.understudy.web;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The one spelling of a request path that everything behind the front filter sees, so that what is judged is what is routed.
 * Doubled slashes and dot segments go, escapes are decoded and written again in one way, and the trailing slash goes (both
 * forms are served). A semicolon is an ordinary letter of its segment: no path parameter can hide anything.
 *
 * @param segments the decoded segments; an encoded slash stays inside its segment
 */
public record CanonicalPath(List<String> segments) {

    private static final String ATTRIBUTE = CanonicalPath.class.getName();

    public CanonicalPath {
        segments = List.copyOf(segments);
    }

    /** The path of a request; null where the front filter has not come to it. */
    public static @Nullable CanonicalPath on(ServletRequest request) {
        return (CanonicalPath) request.getAttribute(ATTRIBUTE);
    }

    /** The path of a call that has passed the front filter. */
    public static CanonicalPath ofCall(ServletRequest request) {
        return Objects.requireNonNull(on(request));
    }

    /** Keeps the path on the request. */
    public void keepOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The canonical form of a raw request URI, or null if its escapes are broken or it holds control characters. */
    public static @Nullable CanonicalPath of(String rawPath) {
        List<String> segments = new ArrayList<>();
        return read(rawPath, segments) ? new CanonicalPath(segments) : null;
    }

    /** So much of a raw request URI as has a canonical form: what stands before the first segment that has none. */
    public static CanonicalPath beginningOf(String rawPath) {
        List<String> segments = new ArrayList<>();
        read(rawPath, segments);
        return new CanonicalPath(segments);
    }

    /** Whether all could be read. */
    private static boolean read(String rawPath, List<String> segments) {
        for (String raw : rawPath.split("/", -1)) {
            String segment = raw.indexOf('%') < 0 ? raw : decode(raw);
            if (segment == null || hasControl(segment)) {
                return false;
            }
            switch (segment) {
                case "", "." -> {} // a doubled slash, or "here"
                case ".." -> {
                    if (!segments.isEmpty()) {
                        segments.remove(segments.size() - 1);
                    }
                }
                default -> segments.add(segment);
            }
        }
        return true;
    }

    /** A loop, since every call is looked at. */
    private static boolean hasControl(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (Character.isISOControl(segment.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** This path without its first segment. */
    public CanonicalPath withoutFirst() {
        return new CanonicalPath(segments.subList(1, segments.size()));
    }

    /** This path with its segments as the APIs mean them. */
    public CanonicalPath shapedBy(List<PathShape> shapes) {
        CanonicalPath shaped = this;
        for (PathShape shape : shapes) {
            shaped = shape.shaped(shaped);
        }
        return shaped;
    }

    /** The path as text, escaped, without a trailing slash; the root is "/". */
    public String text() {
        if (segments.isEmpty()) {
            return "/";
        }
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(isPlain(segment) ? segment : UriUtils.encode(segment, StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean plain = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '_'
                    || c == '-'
                    || c == '.';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The segment decoded; null for a broken escape or bytes that are not UTF-8. */
    private static @Nullable String decode(String segment) {
        try {
            String decoded = UriUtils.decode(segment, StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : null;
        } catch (IllegalArgumentException brokenEscape) {
            return null;
        }
    }
}
