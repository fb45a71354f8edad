package dev.understudy.error;

/** No credential, or one that is unknown, expired, revoked or of a suspended user. */
public sealed class NotAuthenticated extends Failure permits InvalidBearer {

    public NotAuthenticated() {
        this("Authentication credentials were not provided.");
    }

    /** @param text what is said in place of the usual words, where no API has words for it */
    public NotAuthenticated(String text) {
        super(text);
    }
}
