package dev.understudy.error;

/** A request that can be read but not carried out; the message says why. */
public final class BadRequest extends Failure {

    public BadRequest(String message) {
        super(message);
    }

    public static BadRequest tooLong() {
        return new BadRequest("A value is longer than what can be kept.");
    }
}
