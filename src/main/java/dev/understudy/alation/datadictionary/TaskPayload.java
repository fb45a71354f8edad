package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.web.AlationJson;
import dev.understudy.web.Links;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as clients poll it. What it did is null until it is completed.
 *
 * @param state clients poll until it is {@code COMPLETED}
 * @param status how it ended
 * @param progress how many batches of rows are done
 * @param ddResource what was uploaded, for which object and by whom
 * @param reportDownloadLink the uploaded rows, each with what became of it
 */
@AlationJson
record TaskPayload(
        UUID id,
        String type,
        Task.State state,
        Task.@Nullable Status status,
        Progress progress,
        @Nullable Result result,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsCompleted,
        @Nullable Resource ddResource,
        @Nullable String reportDownloadLink) {

    static final String TYPE = "COMMIT_TO_CATALOG";

    /**
     * Some clients know the first two names, some the others.
     *
     * @param totalBatches how many batches there are
     * @param batchesCompleted how many of them are done
     * @param totalNumberOfBatches how many batches there are
     * @param numberOfBatchesCompleted how many of them are done
     */
    @AlationJson
    record Progress(int totalBatches, int batchesCompleted, int totalNumberOfBatches, int numberOfBatchesCompleted) {}

    /**
     * What it did.
     *
     * @param records the rows counted
     */
    record Result(Records records) {}

    /**
     * @param succeeded rows that were written
     * @param failed rows of which nothing was written
     */
    record Records(int total, int succeeded, int failed) {}

    /** What was uploaded. */
    @AlationJson
    record Resource(UUID id, long oid, String otype, long userId) {}

    static TaskPayload of(Task task, Instant now) {
        Task.State state = task.seenAt(now);
        boolean completed = state == Task.State.COMPLETED;
        int done = task.batchesSeenAt(now);
        return new TaskPayload(
                TaskIds.task(task.id()),
                TYPE,
                state,
                completed ? task.status() : null,
                new Progress(task.batches(), done, task.batches(), done),
                completed ? result(task) : null,
                task.created(),
                completed ? task.completed() : task.created(),
                completed ? task.completed() : null,
                completed ? resource(task) : null,
                completed ? Links.base() + ReportController.DOWNLOADS + task.reportName() + ".csv/" : null);
    }

    private static Result result(Task task) {
        return new Result(new Records(task.total(), task.succeeded(), task.total() - task.succeeded()));
    }

    private static Resource resource(Task task) {
        return new Resource(
                TaskIds.resource(task.id()), task.top().oid(), task.top().otype(), task.userId());
    }
}
