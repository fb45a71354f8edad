package dev.understudy.error;

/** The URL exists, the object it names does not. */
public final class NotFound extends Failure {

    public NotFound() {
        super("Not found.");
    }

    public NotFound(String message) {
        super(message);
    }
}
