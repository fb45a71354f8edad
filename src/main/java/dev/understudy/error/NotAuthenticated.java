package dev.understudy.error;

/** No credential, or one that is unknown, expired, revoked or of a suspended user. */
public sealed class NotAuthenticated extends Failure permits InvalidBearer {

    public NotAuthenticated() {
        this("Authentication credentials were not provided.");
    }

    NotAuthenticated(String text) {
        super(text);
    }
}
