package dev.understudy.web;

import dev.understudy.error.TryLater;
import dev.understudy.settings.SettingProblem;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How many calls may wait at once for others: for more of a body that its client sends slowly, for their turn with a large one, or because they were told to. Each
 * holds a thread meanwhile, and whoever makes many of them wait would leave none to anybody else.
 */
@Component
public class WaitingCalls {

    /**
     * @param waitingCalls how many calls may wait at once: for their bodies, for their turn with a large one, or since a fault delays them; more are a
     *     503. Fewer than there are threads ({@code server.tomcat.threads.max}), so that all other calls find one
     */
    @ConfigurationProperties("understudy.web")
    record Places(@DefaultValue("100") int waitingCalls) {

        Places {
            SettingProblem.unless(
                    waitingCalls > 0, "understudy.web.waiting-calls", waitingCalls, "a whole number from 1");
        }
    }

    /** Work that may have to wait. */
    public interface Work<T, E extends Exception> {

        T done() throws E;
    }

    private final int most;
    private final Semaphore places;

    WaitingCalls(Places settings) {
        this.most = settings.waitingCalls();
        this.places = new Semaphore(most);
    }

    /** How many wait at this moment. */
    public int count() {
        return most - places.availablePermits();
    }

    /** Does what may have to wait, if not too many wait already. */
    public <T, E extends Exception> T during(Work<T, E> work) throws E {
        if (!places.tryAcquire()) {
            throw new TryLater("Too many calls are waiting. Please try again.", 1);
        }
        try {
            return work.done();
        } finally {
            places.release();
        }
    }
}
