package dev.understudy.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of one instance, in UTC and whole microseconds as the emulated services keep it. Tests move it forward. */
public final class InstanceClock extends Clock {

    private static final Clock MACHINE = Clock.systemUTC();

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** Moves this clock forward, or back when negative. */
    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    synchronized void restart() {
        ahead = Duration.ZERO;
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instances live in UTC");
    }
}
