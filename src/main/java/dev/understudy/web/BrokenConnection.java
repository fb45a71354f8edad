package dev.understudy.web;

import org.apache.coyote.CloseNowException;

/**
 * The connection is to end here, by a fault that somebody wants to see. What has been sent of the answer stays as it is; if nothing has,
 * the client is not even told good-bye.
 */
public final class BrokenConnection extends CloseNowException {

    private static final long serialVersionUID = 1;

    public BrokenConnection() {
        super("broken on purpose");
    }

    /** It is no mistake whose place somebody would look for. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
