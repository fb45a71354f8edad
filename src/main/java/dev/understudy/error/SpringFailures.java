package dev.understudy.error;

import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns the exceptions of framework and web server into {@link Failure}s, so that an {@link ErrorSurface} knows only those. */
final class SpringFailures {

    private SpringFailures() {}

    /** Who breaks off while a body is read has done so whoever read it: Spring wraps that in what it says of bodies that it cannot read. */
    static Exception translated(Exception exception) {
        ClientAbortException gone = Causes.first(exception, ClientAbortException.class);
        if (gone != null) {
            boolean late = gone.getCause() instanceof SocketTimeoutException;
            return new Refused(late ? HttpStatus.REQUEST_TIMEOUT : HttpStatus.BAD_REQUEST);
        }
        Exception told = ofRequest(exception);
        return told == null ? ofDatabase(exception) : told;
    }

    /** What is wrong with the request itself; null if nothing is. */
    private static @Nullable Failure ofRequest(Exception exception) {
        if (exception instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] supported = wrong.getSupportedMethods();
            List<String> methods = supported == null ? List.of() : Arrays.asList(supported);
            return new MethodNotAllowed(wrong.getMethod(), MethodNotAllowed.withFollowing(methods));
        }
        if (exception instanceof NoResourceFoundException
                || exception instanceof NoHandlerFoundException
                || exception instanceof OpenApiResourceNotFoundException) {
            return new Unrouted();
        }
        if (exception instanceof HttpMediaTypeNotSupportedException unsupported) {
            return new UnsupportedMedia(String.valueOf(unsupported.getContentType()));
        }
        if (exception instanceof MethodArgumentTypeMismatchException unreadable) {
            boolean inPath = unreadable.getParameter().hasParameterAnnotation(PathVariable.class);
            return inPath ? new Unrouted() : new InvalidParameters(unreadable.getName());
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return new BadRequest("Missing required query parameters: [" + missing.getParameterName() + "]");
        }
        return ofBody(exception);
    }

    private static @Nullable Failure ofBody(Exception exception) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableJson.told(unreadable.getCause());
        }
        if (exception instanceof BadRequestException) {
            return new Malformed("unreadable body");
        }
        if (exception instanceof MaxUploadSizeExceededException) {
            return new TooLarge();
        }
        if (exception instanceof MultipartException unreadable) {
            return unreadable.getCause() instanceof Failure failure
                    ? failure
                    : new Malformed("Multipart form parse error");
        }
        return null;
    }

    private static Exception ofDatabase(Exception exception) {
        if (SqlStates.unfit(exception)) {
            return BadRequest.tooLong();
        }
        if (SqlStates.lost(exception)) {
            return new TryLater("The database cannot be reached. Try again in a moment.", 2);
        }
        return Collision.isCauseOf(exception) ? Collision.told() : exception;
    }
}
