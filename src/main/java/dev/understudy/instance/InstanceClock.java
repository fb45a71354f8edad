package dev.understudy.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time of one instance, in UTC and whole microseconds as the emulated services keep it. Tests move it. */
public final class InstanceClock extends Clock {

    /** Beyond four digits of a year there are clients that cannot read it, and before the epoch there was nothing to emulate. */
    static final Instant EARLIEST = Instant.EPOCH;

    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Clock MACHINE = Clock.systemUTC();

    private final Duration ahead;

    InstanceClock(Duration ahead) {
        this.ahead = ahead;
    }

    /** The machine's own time. */
    static Instant now() {
        return new InstanceClock(Duration.ZERO).instant();
    }

    @Override
    public Instant instant() {
        return MACHINE.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far this clock is ahead of the machine's; negative if it is behind. */
    public Duration ahead() {
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
