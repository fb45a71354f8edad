package dev.understudy.web.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the last answers leave before connections are closed. A server that ends waits for the servlets that are at work; a call need not have come
 * to its servlet by then, though its client has been told to go on with the body, and what a servlet has said may still lie in buffers.
 */
@Component
final class LastAnswers implements SmartLifecycle {

    /** For calls on their way; those that take long have been waited for already. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long PAUSE = 5;

    /** Behind the one that waits for servlets, and before the one that closes connections. */
    private static final int PHASE = WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE - 512;

    private final AtomicInteger underway = new AtomicInteger();
    private volatile boolean running;

    void begins() {
        underway.incrementAndGet();
    }

    void hasLeft() {
        underway.decrementAndGet();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (underway.get() > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (InterruptedException goOn) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
