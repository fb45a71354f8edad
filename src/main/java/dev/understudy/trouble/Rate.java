package dev.understudy.trouble;

import dev.understudy.error.BadRequest;
import dev.understudy.web.Methods;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often each caller may call.
 *
 * @param family of the role table; if it is left out, all of them together
 * @param only which of its calls are counted; if it is left out, all
 * @param calls how many there may be
 * @param per in how long a time
 */
public record Rate(
        @Nullable String family,
        @Nullable Kind only,
        @Nullable Long calls,
        @Nullable Duration per) {

    /** What calls do, as the service's own settings tell them apart. */
    public enum Kind {
        READ,
        WRITE
    }

    private static final long MOST = 1_000_000_000;
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses what nobody could have meant. */
    void requireSense() {
        if (calls == null || calls < 1 || calls > MOST) {
            throw new BadRequest("calls is a whole number from 1 to " + MOST);
        }
        if (per == null || per.compareTo(SHORTEST) < 0 || per.compareTo(LONGEST) > 0) {
            throw new BadRequest("per is a duration from PT0.001S to PT24H, such as PT1S");
        }
    }

    Rate of(String canonicalFamily) {
        return new Rate(canonicalFamily, only, calls, per);
    }

    boolean counts(String called, String method) {
        boolean isRead = Methods.reads(method);
        return (family == null || family.equals(called)) && (only == null || isRead == (only == Kind.READ));
    }

    /** Time is cut into stretches, as long as the rate says, each of which has as many calls: the number of the one that a time is in. */
    long stretch(long micros) {
        return Math.floorDiv(micros, micros());
    }

    /** How long a stretch is, in microseconds. */
    long micros() {
        return Objects.requireNonNull(per).toNanos() / 1000;
    }

    /** What its calls are counted under. */
    String key() {
        return family + "/" + only;
    }
}
