package dev.understudy.error;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only place that writes an error. It resolves every exception of a controller before Spring's own resolvers see it, filters
 * call it directly, and the API that covers the path chooses the words. Faults of ours are logged; the client sees no trace.
 */
@Component
public final class Errors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private static final String FAILURE = Errors.class.getName() + ".failure";

    private final List<ErrorSurface> surfaces;
    private final JsonMapper json;
    private final ObjectProvider<Explainer> explainer;

    Errors(List<ErrorSurface> surfaces, JsonMapper json, ObjectProvider<Explainer> explainer) {
        this.surfaces = surfaces;
        this.json = json;
        this.explainer = explainer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        try {
            write(request, response, exception);
        } catch (IOException clientHasGone) {
            LOG.debug("Could not send an error", clientHasGone);
        }
        return new ModelAndView();
    }

    /** Answers with the failure in the words of the API that covers the request's path. */
    public void write(HttpServletRequest request, HttpServletResponse response, Exception exception)
            throws IOException {
        OutOfMemory.endIfCauseOf(exception);
        if (response.isCommitted()) {
            LOG.debug("Failed after the answer had begun", exception);
            return;
        }
        Exception failure = SpringFailures.translated(exception);
        if (failure instanceof TryLater) {
            LOG.warn("{} {} failed: {}", request.getMethod(), request.getRequestURI(), exception.getMessage());
        } else if (!(failure instanceof Failure)) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        request.setAttribute(FAILURE, failure);
        Answer answer = answer(failure, request.getRequestURI());
        response.resetBuffer();
        response.setStatus(answer.status().value());
        answer.headers().forEach(response::setHeader);
        explainer.getObject().explain(request, response, failure);
        Object body = answer.body();
        if (body != null) {
            byte[] bytes =
                    body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(body);
            response.setContentType(answer.type().toString());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }

    /** Why a call has failed, for those who look at it afterwards; null if it has not. */
    public static @Nullable Exception failureOn(ServletRequest request) {
        return (Exception) request.getAttribute(FAILURE);
    }

    /** What the API that covers the path answers, given in canonical form. */
    public Answer answer(Exception failure, String path) {
        ErrorSurface surface = surfaceFor(path);
        if (failure instanceof Staged staged) {
            return staged.wordedBy(surface, path);
        }
        Answer answer = surface.word(failure, path);
        return failure instanceof ForAWhile later
                ? answer.with(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()))
                : answer;
    }

    private ErrorSurface surfaceFor(String path) {
        for (ErrorSurface surface : surfaces) {
            if (surface.covers(path)) {
                return surface;
            }
        }
        return new PlainErrors();
    }
}
