package dev.understudy.access;

import dev.understudy.error.PermissionDenied;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** What follows from a decision, whoever made it, the gate or an endpoint. */
@Component
class Enforcement {

    private static final String EXPLAIN = "X-Understudy-Explain";
    private static final String DENIAL = "X-Understudy-Denial";

    private final boolean alwaysExplain;

    Enforcement(AccessProperties properties) {
        this.alwaysExplain = properties.explain();
    }

    /** Keeps the decision on the request, and refuses if it is a denial; a header says why, where that is asked for. */
    void enforce(Decision decision, HttpServletRequest request, HttpServletResponse response) {
        decision.keepOn(request);
        if (decision.isDenied()) {
            if (alwaysExplain || Boolean.parseBoolean(request.getHeader(EXPLAIN))) {
                response.setHeader(DENIAL, decision.line());
            }
            throw new PermissionDenied();
        }
    }
}
