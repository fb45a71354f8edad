package dev.understudy.access;

import dev.understudy.error.Errors;
import dev.understudy.error.Failure;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a request through the gate of its API before anything else looks at it. */
final class GateFilter implements Filter {

    private final Gates gates;
    private final Errors errors;

    GateFilter(Gates gates, Errors errors) {
        this.gates = gates;
        this.errors = errors;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        try {
            admit(request, response);
        } catch (Failure refused) {
            errors.write(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        Gate gate = gates.of(request.getRequestURI());
        if (gate != null) {
            Judgement.note(request);
            gate.admit(request, response);
        }
    }
}
