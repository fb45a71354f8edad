package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.database.SqlTimes;
import dev.understudy.instance.InstanceClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What an upload did. It was done when the upload was answered, but is seen to be only when its delay has passed.
 *
 * @param top what the upload was for
 * @param header the first line of the file, as CSV
 * @param batches into how many the rows were cut
 */
record Task(
        long id,
        ObjectRef top,
        long userId,
        String header,
        int total,
        int succeeded,
        int batches,
        Instant created,
        Instant completed) {

    /** The states that clients know. They poll until the last. */
    enum State {
        QUEUED,
        PROCESSING,
        COMPLETED
    }

    /** How it ended. */
    enum Status {
        SUCCEEDED,
        PARTIALLY_SUCCEEDED,
        FAILED
    }

    /** When a task is completed that is still being carried out, has failed, or was under way when its server ended: it is seen to wait. */
    static final Instant NOT_YET = SqlTimes.LATEST;

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH-mm-ss-SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The first half of the delay it waits, in the second it works. */
    State seenAt(Instant now) {
        if (!now.isBefore(completed)) {
            return State.COMPLETED;
        }
        Duration delay = Duration.between(created, completed);
        return now.isBefore(created.plus(delay.dividedBy(2))) ? State.QUEUED : State.PROCESSING;
    }

    /** The batches that seem to be done, evenly spread over the time in which it works. */
    int batchesSeenAt(Instant now) {
        return switch (seenAt(now)) {
            case QUEUED -> 0;
            case COMPLETED -> batches;
            case PROCESSING -> {
                double done = InstanceClock.seconds(created, now) / InstanceClock.seconds(created, completed);
                yield (int) (batches * (2 * done - 1));
            }
        };
    }

    Status status() {
        if (succeeded == total) {
            return Status.SUCCEEDED;
        }
        return succeeded == 0 ? Status.FAILED : Status.PARTIALLY_SUCCEEDED;
    }

    /** {@code data_7_3_2024-03-01T09-16-10-250000}: object, user, time. */
    static String reportName(ObjectRef top, long userId, Instant completed) {
        return "%s_%d_%d_%s".formatted(top.otype(), top.oid(), userId, IN_NAMES.format(completed));
    }

    String reportName() {
        return reportName(top, userId, completed);
    }
}
