package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why rows of an upload failed.
 *
 * @param timestamp when the upload was completed
 * @param name the kind of error
 * @param errorMessage the reason
 * @param originalErrorMessage always null
 * @param category {@code Data Error}, or {@code System Error} if the upload broke off
 * @param fatal whether the upload broke off there
 * @param details which rows they are
 */
@AlationJson
record TaskErrorPayload(
        Instant timestamp,
        String name,
        boolean fatal,
        String errorMessage,
        @Nullable String originalErrorMessage,
        Details details,
        String category) {

    /**
     * @param items the rows
     * @param error the reason once more
     */
    record Details(Items items, String error) {}

    /**
     * @param range from which row to which they go
     * @param total how many rows they are
     */
    record Items(Range range, int total) {}

    /**
     * @param start the first row
     * @param end the last row
     * @param startInclusive whether the first one is among them
     * @param endInclusive whether the last one is among them
     */
    @AlationJson
    record Range(End start, End end, boolean startInclusive, boolean endInclusive) {}

    /**
     * @param index of the row, from 0
     * @param key by which the row names its object
     */
    record End(int index, String key) {}

    static TaskErrorPayload of(TaskError error, Task task) {
        Range range =
                new Range(new End(error.first(), error.firstKey()), new End(error.last(), error.lastKey()), true, true);
        return new TaskErrorPayload(
                task.completed(),
                "TaskflowException",
                error.fatal(),
                error.message(),
                null,
                new Details(new Items(range, error.total()), error.message()),
                error.fatal() ? "System Error" : "Data Error");
    }
}
