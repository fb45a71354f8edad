package dev.understudy.error;

/** There are as many as there may be: one has to go before another can come. */
public final class NoRoom extends Failure {

    public NoRoom(String message) {
        super(message);
    }
}
