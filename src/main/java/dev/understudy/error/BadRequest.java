package dev.understudy.error;

/** A request that can be read but not carried out; the message says why. */
public final class BadRequest extends Failure {

    public BadRequest(String message) {
        super(message);
    }

    /** Refuses what is not good. */
    public static void unless(boolean good, String problem) {
        if (!good) {
            throw new BadRequest(problem);
        }
    }

    public static BadRequest tooLong() {
        return new BadRequest("A value is longer than what can be kept.");
    }
}
