package dev.understudy.error;

/** The database cannot be reached, or has no connection to spare: nothing that the caller did, and worth trying again. */
public final class Unavailable extends Failure {

    /** After how many seconds; a new connection is looked for no longer than that. */
    static final String RETRY_AFTER = "2";

    public Unavailable() {
        super("The database cannot be reached. Try again in a moment.");
    }
}
