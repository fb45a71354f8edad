package dev.understudy.error;

/** No API has such a URL. */
public final class Unrouted extends ServerFailure {

    public Unrouted() {
        super("Not Found");
    }
}
