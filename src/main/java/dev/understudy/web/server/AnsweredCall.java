package dev.understudy.web.server;

import dev.understudy.access.Judgement;
import dev.understudy.error.MetFault;
import dev.understudy.instance.CurrentInstance;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.jspecify.annotations.Nullable;

/**
 * A call that has been answered, be it by the web server alone, or whose connection a fault has broken instead.
 *
 * @param time from its first byte to the last of the answer
 */
public record AnsweredCall(Request request, Response response, Judgement judgement, Duration time) {

    /** Empty if the connection was broken before anything was answered. */
    public OptionalInt status() {
        return MetFault.hasBroken(request) ? OptionalInt.empty() : OptionalInt.of(response.getStatus());
    }

    String client() {
        return request.getRemoteAddr();
    }

    String method() {
        return Objects.requireNonNullElse(request.getMethod(), "-");
    }

    /** Path and query as they were sent. */
    String url() {
        String path = Objects.requireNonNullElse(request.getRequestURI(), "-");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    String protocol() {
        return Objects.requireNonNullElse(request.getProtocol(), "-");
    }

    long bytes() {
        return response.getBytesWritten(false);
    }

    /** The name of the instance that was called; null if it was none. */
    @Nullable
    String instance() {
        return CurrentInstance.nameOn(request);
    }
}
