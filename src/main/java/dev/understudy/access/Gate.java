package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Decides for one API who may enter. It runs before body, validation or lookup. */
public interface Gate {

    /** Whether this gate guards the path, given in canonical form. */
    boolean covers(String path);

    /** Lets the request through or throws the {@link dev.understudy.error.Failure} that says why not. */
    void admit(HttpServletRequest request, HttpServletResponse response);
}
