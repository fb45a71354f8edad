package dev.understudy.error;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** Which of the faults that its instance was told a request has met. It stays on the request, for whoever tells of it afterwards. */
public final class MetFault {

    private static final String ATTRIBUTE = MetFault.class.getName();

    private MetFault() {}

    /** The fault's id; null if it has met none. */
    public static @Nullable Long on(ServletRequest request) {
        return (Long) request.getAttribute(ATTRIBUTE);
    }

    /** Keeps the fault's id on the request. */
    public static void keepOn(ServletRequest request, long id) {
        request.setAttribute(ATTRIBUTE, id);
    }
}
