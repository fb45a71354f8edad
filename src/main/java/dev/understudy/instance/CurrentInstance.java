package dev.understudy.instance;

import jakarta.servlet.ServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The instance that the running request belongs to. */
public final class CurrentInstance {

    private static final ThreadLocal<@Nullable Instance> CURRENT = new ThreadLocal<>();
    private static final String NAME = CurrentInstance.class.getName();

    private CurrentInstance() {}

    public static Instance get() {
        Instance instance = CURRENT.get();
        if (instance == null) {
            throw new IllegalStateException("no instance has been chosen for this thread");
        }
        return instance;
    }

    /** Whether the thread works for one: calls that make and unmake instances do not. */
    public static boolean isChosen() {
        return CURRENT.get() != null;
    }

    /** What the instance that the thread works for was told of a matter, see {@link Instance#setting}; null if it works for none. */
    public static <T> @Nullable T setting(Class<T> part) {
        Instance instance = CURRENT.get();
        return instance == null ? null : instance.setting(part);
    }

    static @Nullable Instance orNull() {
        return CURRENT.get();
    }

    /** Notes on a request which instance it was for, where it outlives the choice. */
    static void keepName(ServletRequest request, String name) {
        request.setAttribute(NAME, name);
    }

    /** The name of the instance that a request was for, even behind its answer; null if it was for none. */
    public static @Nullable String nameOn(ServletRequest request) {
        return (String) request.getAttribute(NAME);
    }

    static void enter(Instance instance) {
        CURRENT.set(instance);
    }

    static void leave() {
        CURRENT.remove();
    }

    /** A clock that always tells the time of the current instance. */
    static Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return get().clock().instant();
            }

            @Override
            public ZoneId getZone() {
                return get().clock().getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return get().clock().withZone(zone);
            }
        };
    }
}
