package dev.understudy.error;

/** The caller has called more often than a limit allows. */
public final class Throttled extends Failure implements ForAWhile {

    private final long seconds;

    /** @param seconds after which calls are taken again */
    public Throttled(long seconds) {
        super("Rate limit for read/ write requests reached. Expected available in " + seconds + " seconds.");
        this.seconds = seconds;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
