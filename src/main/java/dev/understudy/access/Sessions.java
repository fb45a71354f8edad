package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Those who have logged in and been given cookies: what counts where a call carries no token. */
public interface Sessions {

    /** The caller, or null if the request carries no cookie of a session that is good now. */
    @Nullable
    Caller callerOf(HttpServletRequest request);
}
