package dev.understudy.access;

import jakarta.servlet.http.HttpServletRequest;

/** A fault of ours: an endpoint went on without settling the decision that the gate had left to it. */
final class UnsettledDecision extends RuntimeException {

    UnsettledDecision(Decision decision, HttpServletRequest request) {
        super(
                "Row %d leaves it to the endpoint whether the caller administers the data sources; %s %s did not settle it"
                        .formatted(decision.row().number(), request.getMethod(), request.getRequestURI()));
    }
}
