package dev.understudy.instance.dataset;

import java.time.Instant;

/** Times of an entry that belong together. */
public final class DatasetTimes {

    private DatasetTimes() {}

    /** Refuses what would have ended before it began. */
    public static void requireOrder(String first, Instant began, String second, Instant ended) {
        if (ended.isBefore(began)) {
            throw new IllegalArgumentException(second + " is not before " + first + ", which is " + began);
        }
    }
}
