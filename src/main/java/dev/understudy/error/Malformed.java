package dev.understudy.error;

/** A body that is not what its media type promises, such as broken JSON; the message gives the reason. */
public final class Malformed extends Failure {

    public Malformed(String reason) {
        super(reason);
    }
}
