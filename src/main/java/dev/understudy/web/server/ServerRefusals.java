package dev.understudy.web.server;

import dev.understudy.error.Errors;
import dev.understudy.error.Refused;
import dev.understudy.web.BrokenConnection;
import dev.understudy.web.CanonicalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Has whatever the web server refuses worded by the API whose URL it was, in place of the server's own pages, which name it. */
final class ServerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private final Errors errors;

    ServerRefusals(Errors errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (failure instanceof BrokenConnection) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, failure);
            return;
        }
        boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (!refused || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status =
                Objects.requireNonNullElse(HttpStatus.resolve(response.getStatus()), HttpStatus.INTERNAL_SERVER_ERROR);
        try {
            errors.write(new Addressed(request), response, new Refused(status));
        } catch (IOException clientHasGone) {
            LOG.debug("Could not send an error", clientHasGone);
        }
    }

    /** A request that need not have come far enough to have a path in its one spelling. */
    private static final class Addressed extends HttpServletRequestWrapper {

        Addressed(HttpServletRequest request) {
            super(request);
        }

        /** In its one spelling so far as it has one, and without an instance. */
        @Override
        public String getRequestURI() {
            String raw = Objects.requireNonNullElse(super.getRequestURI(), "/");
            return CanonicalPath.beginningOf(raw).text().replaceFirst("^/(@|%40)[^/]*", "");
        }
    }
}
