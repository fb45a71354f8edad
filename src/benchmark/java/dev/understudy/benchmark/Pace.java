package dev.understudy.benchmark;

import java.time.Duration;

/**
 * How long things are measured.
 *
 * @param few whether just Understudy in memory and WireMock take part
 * @param starts how often each form is started
 * @param warmUps turns that do not count
 * @param rounds turns that do
 * @param turn how long one takes
 */
public record Pace(boolean few, int starts, int warmUps, int rounds, Duration turn) {

    /** The most important ratios in three minutes. */
    public static final Pace QUICK = new Pace(true, 2, 8, 4, Duration.ofMillis(1500));

    public static final Pace THOROUGH = new Pace(false, 5, 14, 4, Duration.ofMillis(1500));
}
