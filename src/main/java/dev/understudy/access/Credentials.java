package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Finds out who makes an Alation call. */
public interface Credentials {

    /** The caller, or null if the request carries no credential that is good now. */
    @Nullable
    Caller callerOf(HttpServletRequest request);

    /** The caller whom an API access token stands for, or null if it is not good now. */
    @Nullable
    Caller callerWith(String token);
}
