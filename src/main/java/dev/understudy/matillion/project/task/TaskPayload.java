package dev.understudy.matillion.project.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with its steps. Times are in milliseconds since the epoch.
 *
 * @param customerID the project group's id
 * @param jobID -1 for a job that is gone, and so with version and environment
 * @param endTime -1 as long as it runs
 * @param message why it failed
 * @param originatorID who asked for it
 */
record TaskPayload(
        long id,
        String type,
        long customerID,
        String groupName,
        long projectID,
        String projectName,
        long versionID,
        String versionName,
        long jobID,
        String jobName,
        long environmentID,
        String environmentName,
        Task.State state,
        long enqueuedTime,
        long startTime,
        long endTime,
        @Nullable String message,
        String originatorID,
        long rowCount,
        List<Step> tasks,
        boolean hasHistoricJobs,
        List<String> jobNames) {

    /**
     * What a component of the job did.
     *
     * @param parentID the step that it belongs to; -1 for none
     * @param rowCount -1 where no rows are counted
     * @param taskBatchID the task's id
     */
    record Step(
            int taskID,
            int parentID,
            String type,
            long jobID,
            String jobName,
            int jobRevision,
            long jobTimestamp,
            long componentID,
            String componentName,
            Task.State state,
            long rowCount,
            long startTime,
            long endTime,
            String message,
            long taskBatchID) {}
}
