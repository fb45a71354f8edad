package dev.understudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Absolute links into this server as the caller reached it: by the scheme and host of the call, or those that a trusted proxy tells,
 * and in the caller's instance. Links that are relative to the host have no prefix: clients put them behind their own base.
 */
public final class Links {

    private static final String PREFIX = Links.class.getName() + ".prefix";

    private Links() {}

    /** Notes what stood before the path of a call: what a proxy has taken off, and {@code /@name}. */
    public static void keepPrefix(HttpServletRequest request, String prefix) {
        request.setAttribute(PREFIX, prefix);
    }

    /** What stands before every path of the caller's instance; empty if nothing does. */
    public static String prefix(HttpServletRequest request) {
        return Objects.requireNonNullElse((String) request.getAttribute(PREFIX), "");
    }

    /** Scheme, host, and port if it is not the usual one. */
    public static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    /** What stands before the path in a link for the caller of the current request. */
    public static String base() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return origin(current.getRequest()) + prefix(current.getRequest());
    }
}
