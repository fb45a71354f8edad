package dev.understudy.access;

import dev.understudy.auth.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Those who have logged in and been given cookies: what counts where a call carries no token. */
public interface Sessions {

    /** The caller, or null if the request carries no cookie of a session that is good now. */
    @Nullable
    Caller callerOf(HttpServletRequest request);

    /**
     * The same of whoever sends a form. Pages cannot set headers, so a field repeats what a call repeats there.
     *
     * @param csrfToken what the field holds
     */
    @Nullable
    Caller callerOf(HttpServletRequest request, @Nullable Secret csrfToken);

    /** What the field of a form is to hold. */
    Secret csrfToken(HttpServletRequest request, HttpServletResponse response);
}
