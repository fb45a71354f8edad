package dev.understudy.error;

/** No credential, or one that is unknown, expired, revoked or of a suspended user. */
public final class NotAuthenticated extends Failure {

    public NotAuthenticated() {
        super("Authentication credentials were not provided.");
    }
}
