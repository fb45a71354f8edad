package dev.understudy.web;

import dev.understudy.error.TryLater;
import dev.understudy.settings.SettingProblem;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How many large bodies are in memory at once. What is read of a body takes ten times its size and more, from the first byte to the end
 * of the call, so many at once would leave nothing for anybody else; they take turns instead.
 */
@Component
class LargeBodies implements ServletRequestListener {

    /** @param largeBodiesAtOnce how many bodies above 256 KB are worked at once; the others wait, for half a minute at most */
    @ConfigurationProperties("understudy.web")
    record Turns(@DefaultValue("2") int largeBodiesAtOnce) {

        Turns {
            SettingProblem.unless(
                    largeBodiesAtOnce > 0,
                    "understudy.web.large-bodies-at-once",
                    largeBodiesAtOnce,
                    "a whole number from 1");
        }
    }

    /** Bodies below this size, in bytes, need no turn. */
    static final int SMALL = 256 * 1024;

    private static final int LONGEST_WAIT = 30;
    private static final String HELD = LargeBodies.class.getName();

    private final Semaphore turns;
    private final WaitingCalls waiting;

    LargeBodies(Turns settings, WaitingCalls waiting) {
        this.turns = new Semaphore(settings.largeBodiesAtOnce(), true);
        this.waiting = waiting;
    }

    /** Waits for a turn, which lasts until the request has been answered. */
    void takeTurn(HttpServletRequest request) {
        try {
            if (!comesWithin(0) && !waiting.during(() -> comesWithin(LONGEST_WAIT))) {
                throw new TryLater("Others are sending large bodies. Please try again.", 1);
            }
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            throw new TryLater("The server is being stopped.", 1);
        }
        request.setAttribute(HELD, true);
    }

    private boolean comesWithin(int seconds) throws InterruptedException {
        return turns.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        if (event.getServletRequest().getAttribute(HELD) != null) {
            turns.release();
        }
    }
}
