package dev.understudy.error;

/** What was asked for can be done, but not now, through no fault of the caller; the same call may go well a moment later. */
public final class TryLater extends Failure implements ForAWhile {

    private final int seconds;

    /** @param seconds after which to try again, for the {@code Retry-After} header */
    public TryLater(String message, int seconds) {
        super(message);
        this.seconds = seconds;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
