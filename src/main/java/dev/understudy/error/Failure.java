package dev.understudy.error;

/**
 * What a caller did wrong, thrown where it is noticed. It says nothing of status codes and bodies: each API words it in its own
 * way through its {@link ErrorSurface}. Failures are ordinary answers, so they carry no stack trace.
 */
public abstract class Failure extends RuntimeException {

    protected Failure(String message) {
        super(message, null, false, false);
    }

    /** The message; never null. */
    public final String text() {
        return String.valueOf(getMessage());
    }
}
