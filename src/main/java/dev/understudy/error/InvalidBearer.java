package dev.understudy.error;

/** A token of OAuth that is unknown, expired, superseded, revoked or of a suspended user. Unlike API tokens, these are told apart from none. */
public final class InvalidBearer extends NotAuthenticated {

    public InvalidBearer() {
        super("Authentication failed: invalid bearer token.");
    }
}
