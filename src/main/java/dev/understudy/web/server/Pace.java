package dev.understudy.web.server;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the server has waited for the body of one call, and how much has come meanwhile. */
final class Pace {

    private final ClientProperties allowed;
    private final LongSupplier nanoTime;
    private long waited;
    private long bytes;

    Pace(ClientProperties allowed, LongSupplier nanoTime) {
        this.allowed = allowed;
        this.nanoTime = nanoTime;
    }

    /** Another call begins on the connection. */
    void begin() {
        waited = 0;
        bytes = 0;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    void read(long count, long since) {
        bytes += Math.max(count, 0);
        waited += now() - since;
    }

    /**
     * How long the server may still wait.
     *
     * @throws SocketTimeoutException if the client has had its time
     */
    Duration left() throws SocketTimeoutException {
        Duration left = allowed.timeFor(bytes).minusNanos(waited);
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException();
        }
        return left;
    }
}
