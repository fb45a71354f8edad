package dev.understudy.error;

import org.springframework.http.HttpStatus;

/** The status that HTTP has for a failure; an API that uses another says so itself. */
public final class UsualStatus {

    private UsualStatus() {}

    public static HttpStatus of(Exception failure) {
        if (failure instanceof NotFound || failure instanceof Unrouted) {
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
        if (failure instanceof TooLarge) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (failure instanceof NoRoom || failure instanceof Taken) {
            return HttpStatus.CONFLICT;
        }
        if (failure instanceof Refused refused) {
            return refused.status();
        }
        if (failure instanceof Staged staged) {
            return staged.status();
        }
        if (failure instanceof Throttled) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (failure instanceof TryLater) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return failure instanceof Failure ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
