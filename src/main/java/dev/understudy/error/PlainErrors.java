package dev.understudy.error;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Errors on paths that no API covers: an HTML page for what does not exist, a JSON object for the server's own endpoints. */
final class PlainErrors implements ErrorSurface {

    @Override
    public boolean covers(String path) {
        return true;
    }

    @Override
    public Answer word(Exception failure, String path) {
        if (failure instanceof Unrouted) {
            return Answer.page(HttpStatus.NOT_FOUND, "Not Found");
        }
        if (failure instanceof TooLarge large) {
            return Answer.page(HttpStatus.CONTENT_TOO_LARGE, large.text());
        }
        HttpStatus status = status(failure);
        String text = failure instanceof Failure known ? known.text() : "Internal server error";
        Answer answer = Answer.json(status, Map.of("error", text));
        return failure instanceof MethodNotAllowed wrong
                ? answer.with("Allow", String.join(", ", wrong.allowed()))
                : answer;
    }

    private static HttpStatus status(Exception failure) {
        if (failure instanceof NotFound) {
            return HttpStatus.NOT_FOUND;
        }
        if (failure instanceof NotAuthenticated) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (failure instanceof PermissionDenied) {
            return HttpStatus.FORBIDDEN;
        }
        if (failure instanceof MethodNotAllowed) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (failure instanceof UnsupportedMedia) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return failure instanceof Failure ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
