package dev.understudy.error;

/** A body larger than the server takes. */
public final class TooLarge extends ServerFailure {

    public TooLarge() {
        super("Request Entity Too Large");
    }
}
