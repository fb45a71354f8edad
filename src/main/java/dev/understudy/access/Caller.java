package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who makes an Alation call. A controller takes it as a parameter; what the role may call has been settled by then.
 *
 * @param userId the {@code id} of the user as the user API shows it
 */
public record Caller(long userId, Role role) {

    /** Whoever stands behind the scenes: nobody of the catalog, and nothing is hidden from them. */
    public static final Caller CONTROL_PLANE = new Caller(0, Role.SERVER_ADMIN);

    /** Server Admins see private objects that are not theirs (permissions: object-level privacy). */
    public boolean seesEverything() {
        return role == Role.SERVER_ADMIN;
    }

    /** Whether it is somebody whom lists and searches are made for. */
    public boolean isOfTheCatalog() {
        return !equals(CONTROL_PLANE);
    }

    /** Whom the gate has found to make a call; null as long as it knows nobody. */
    public static @Nullable Caller on(HttpServletRequest request) {
        return CallerArgument.on(request);
    }
}
