package dev.understudy.instance;

import dev.understudy.database.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time of one instance, in UTC and whole microseconds as the emulated services keep it. Tests move it and stop it. */
public final class InstanceClock extends Clock {

    /** Beyond four digits of a year there are clients that cannot read it, and before the epoch there was nothing to emulate. */
    public static final Instant EARLIEST = Instant.EPOCH;

    public static final Instant LATEST = SqlTimes.LATEST;

    private static final Clock MACHINE = Clock.systemUTC();

    /** How somebody wants it to be changed; what is null stays as it is. */
    public record Change(
            @Nullable Instant now,
            @Nullable Duration advance,
            @Nullable Boolean stopped) {}

    private final Duration ahead;
    private final @Nullable Instant stoppedAt;

    /** @param stoppedAt the time that it shows for ever; null if it runs */
    InstanceClock(Duration ahead, @Nullable Instant stoppedAt) {
        this.ahead = ahead;
        this.stoppedAt = stoppedAt;
    }

    /** One that shows the machine's own time. */
    static InstanceClock right() {
        return new InstanceClock(Duration.ZERO, null);
    }

    /** Microseconds since the epoch; between far years there are more nanoseconds than fit a long, by which the JDK counts. */
    public static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }

    /** The same of a time between two, however far they are from each other. */
    static long micros(Duration time) {
        return time.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    /** How long something took, in seconds. */
    public static double seconds(Instant from, Instant to) {
        return (double) (micros(to) - micros(from)) / TimeUnit.SECONDS.toMicros(1);
    }

    /** The machine's own time. */
    static Instant now() {
        return right().instant();
    }

    @Override
    public Instant instant() {
        Instant machine = MACHINE.instant();
        Instant standing = standing(machine);
        return standing == null ? machine.plus(ahead).truncatedTo(ChronoUnit.MICROS) : standing;
    }

    /** Where it stands still: it was stopped, or there is no later time; null while it runs. */
    private @Nullable Instant standing(Instant machine) {
        return stoppedAt == null && machine.plus(ahead).isAfter(LATEST) ? LATEST : stoppedAt;
    }

    /** How far this clock is ahead of the machine's; negative if it is behind. */
    public Duration ahead() {
        return aheadOf(now());
    }

    /** How far it is ahead if the machine's clock shows that time; one that stands still falls behind with each moment. */
    Duration aheadOf(Instant machine) {
        Instant standing = standing(machine);
        return standing == null ? ahead : Duration.between(machine, standing);
    }

    /** Whether it shows the same time for ever. */
    public boolean isStopped() {
        return stoppedAt != null;
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
