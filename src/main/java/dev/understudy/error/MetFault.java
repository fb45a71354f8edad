package dev.understudy.error;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** Which of the faults that its instance was told a request has met. It stays on the request, for whoever tells of it afterwards. */
public final class MetFault {

    private static final String ATTRIBUTE = MetFault.class.getName();

    private static final String ANSWERED = ATTRIBUTE + ".answered";
    private static final String BROKEN = ATTRIBUTE + ".broken";

    private MetFault() {}

    /** The fault's id; null if it has met none. */
    public static @Nullable Long on(ServletRequest request) {
        return (Long) request.getAttribute(ATTRIBUTE);
    }

    /** Notes that the fault answers the request, and nobody behind it does. */
    public static void answers(ServletRequest request) {
        request.setAttribute(ANSWERED, true);
    }

    /** The id of the fault that has answered; null if none has. */
    public static @Nullable Long answering(ServletRequest request) {
        return request.getAttribute(ANSWERED) == null ? null : on(request);
    }

    /** Notes that the fault breaks the connection before anything was answered. */
    public static void breaks(ServletRequest request) {
        request.setAttribute(BROKEN, true);
    }

    /** Whether a fault has broken the connection before anything was answered. */
    public static boolean hasBroken(ServletRequest request) {
        return request.getAttribute(BROKEN) != null;
    }

    /** Keeps the fault's id on the request. */
    public static void keepOn(ServletRequest request, long id) {
        request.setAttribute(ATTRIBUTE, id);
    }
}
