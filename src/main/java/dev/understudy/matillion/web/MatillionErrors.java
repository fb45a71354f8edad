package dev.understudy.matillion.web;

import dev.understudy.error.Answer;
import dev.understudy.error.ErrorSurface;
import dev.understudy.error.Failure;
import dev.understudy.error.Malformed;
import dev.understudy.error.MethodNotAllowed;
import dev.understudy.error.NotAuthenticated;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import dev.understudy.error.TooLarge;
import dev.understudy.error.Unrouted;
import dev.understudy.error.UnsupportedMedia;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Matillion's error body: the same three keys as a write's result, also for reads. */
@Component
@Order(1)
class MatillionErrors implements ErrorSurface {

    @Override
    public boolean covers(String path) {
        return path.equals("/rest") || path.startsWith("/rest/");
    }

    @Override
    public Answer word(Exception failure, String path) {
        if (failure instanceof NotAuthenticated) {
            return answer(HttpStatus.UNAUTHORIZED, "Unauthorized")
                    .with("WWW-Authenticate", "Basic realm=\"Matillion ETL\"");
        }
        if (failure instanceof PermissionDenied) {
            return answer(HttpStatus.FORBIDDEN, "Forbidden");
        }
        if (failure instanceof Unrouted) {
            return answer(HttpStatus.NOT_FOUND, "Not Found");
        }
        if (failure instanceof NotFound unknown) {
            return answer(HttpStatus.NOT_FOUND, unknown.text());
        }
        if (failure instanceof MethodNotAllowed wrong) {
            return answer(HttpStatus.METHOD_NOT_ALLOWED, "Method Not Allowed")
                    .with("Allow", String.join(", ", wrong.allowed()));
        }
        if (failure instanceof UnsupportedMedia) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
        }
        if (failure instanceof TooLarge large) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, large.text());
        }
        if (failure instanceof Malformed) {
            return answer(HttpStatus.BAD_REQUEST, "Invalid request body");
        }
        return failure instanceof Failure known
                ? answer(HttpStatus.BAD_REQUEST, known.text())
                : answer(HttpStatus.INTERNAL_SERVER_ERROR, "Internal Server Error");
    }

    private static Answer answer(HttpStatus status, String msg) {
        return Answer.json(status, Result.failure(msg));
    }
}
