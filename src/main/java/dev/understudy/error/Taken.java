package dev.understudy.error;

/** There is one already where a new one was to be made. */
public final class Taken extends Failure {

    public Taken(String message) {
        super(message);
    }
}
