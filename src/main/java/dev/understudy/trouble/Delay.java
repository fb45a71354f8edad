package dev.understudy.trouble;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.understudy.error.BadRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How long something takes: a fixed time, or each time another between two. */
@Schema(
        type = "string",
        format = "duration",
        description = "a duration such as PT0.2S or seconds, or an object with min and max")
public record Delay(Duration min, Duration max) {

    /** Whoever waits holds a thread on some machines, and a connection on all. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public Delay {
        if (min.isNegative() || min.compareTo(max) > 0 || max.compareTo(LONGEST) > 0) {
            throw new BadRequest("A delay is a duration from PT0S to PT1M, or from its min to its max");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Delay fixed(String time) {
        try {
            return new Delay(Duration.parse(time), Duration.parse(time));
        } catch (DateTimeParseException unreadable) {
            throw new BadRequest("A delay is a duration such as PT0.2S, not '" + time + "'");
        }
    }

    /** In seconds, as durations elsewhere may be said. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Delay seconds(long seconds) {
        return seconds((double) seconds);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Delay seconds(double seconds) {
        Duration time = Duration.ofNanos(Math.round(seconds * TimeUnit.SECONDS.toNanos(1)));
        return new Delay(time, time);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Delay between(@Nullable Duration min, @Nullable Duration max) {
        if (min == null || max == null) {
            throw new BadRequest("A delay that varies has a min and a max, such as PT0.1S and PT0.5S");
        }
        return new Delay(min, max);
    }

    /** As it was told. */
    @JsonValue
    Object told() {
        return min.equals(max) ? min : Map.of("min", min, "max", max);
    }

    /** The next one; all between the two are equally likely. */
    Duration next() {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(min.toNanos(), max.toNanos() + 1));
    }
}
