package dev.understudy.alation.datadictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.alation.core.otype.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {

    private static final Instant CREATED = Instant.parse("2024-03-01T09:16:10.250000Z");

    @ParameterizedTest
    @CsvSource({
        "0, QUEUED, 0",
        "9, QUEUED, 0",
        "10, PROCESSING, 0",
        "15, PROCESSING, 5",
        "19, PROCESSING, 9",
        "20, COMPLETED, 10",
        "99, COMPLETED, 10"
    })
    void itWaitsThenWorksThenIsDone(int seconds, Task.State state, int batches) {
        Task task = new Task(1, new ObjectRef("data", 1), 4, "key", 10, 8, 10, CREATED, CREATED.plusSeconds(20));
        Instant now = CREATED.plus(Duration.ofSeconds(seconds));

        assertThat(task.seenAt(now)).isEqualTo(state);
        assertThat(task.batchesSeenAt(now)).isEqualTo(batches);
    }

    @Test
    void itWaitsAsLongAsNobodyHasEndedIt() {
        Task task = new Task(1, new ObjectRef("data", 1), 4, "key", 0, 0, 0, CREATED, Task.NOT_YET);
        Instant later = CREATED.plus(Duration.ofDays(365_000));

        assertThat(task.seenAt(later)).isEqualTo(Task.State.QUEUED);
        assertThat(task.batchesSeenAt(later)).isZero();
    }
}
