package dev.understudy.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clock of a world. Tokens expire, jobs finish and schedules run by it. */
public final class WorldClock {

    private static final String CLOCK = "clock";

    private final Control control;

    WorldClock(Control control) {
        this.control = control;
    }

    public Instant now() {
        return Instant.parse((String) control.get(CLOCK).json("now"));
    }

    /** Moves it on, or back if the time is negative. */
    public void advance(Duration time) {
        control.put(CLOCK, Map.of("advance", time));
    }

    public void set(Instant now) {
        control.put(CLOCK, Map.of("now", now));
    }

    /** Time stands still until {@link #run}, and moves only when it is told to. */
    public void stop() {
        control.put(CLOCK, Map.of("stopped", true));
    }

    public void run() {
        control.put(CLOCK, Map.of("stopped", false));
    }
}
