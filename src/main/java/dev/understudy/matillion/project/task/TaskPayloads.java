package dev.understudy.matillion.project.task;

import dev.understudy.matillion.project.ProjectItem;
import dev.understudy.matillion.project.ProjectItems;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what clients see of tasks now. */
@Component
class TaskPayloads {

    private static final long NONE = -1;

    private final ProjectItems items;
    private final Clock clock;

    TaskPayloads(ProjectItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    TaskPayload of(Task task) {
        ProjectItem project = items.get(task.projectId());
        ProjectItem group = items.get(Objects.requireNonNull(project.parentId()));
        Optional<ProjectItem> version = items.findVersion(project, task.versionName());
        long job = id(version.flatMap(present -> items.findJob(present, task.jobName())));
        Task.State state = task.stateAt(clock.instant());
        long started = task.tsEnqueued().toEpochMilli();
        return new TaskPayload(
                task.id(),
                "RUN_ORCHESTRATION",
                group.id(),
                group.name(),
                project.id(),
                project.name(),
                id(version),
                task.versionName(),
                job,
                task.jobName(),
                id(items.findEnvironment(project, task.environmentName())),
                task.environmentName(),
                state,
                started,
                started,
                ended(task, state),
                state == Task.State.FAILED ? failure(task) : null,
                "API",
                0,
                List.of(step(task, job, state)),
                true,
                List.of(task.jobName()));
    }

    /** The one component that every job has. */
    private static TaskPayload.Step step(Task task, long job, Task.State state) {
        long started = task.tsEnqueued().toEpochMilli();
        return new TaskPayload.Step(
                1,
                (int) NONE,
                "VALIDATE_ORCHESTRATION",
                job,
                task.jobName(),
                1,
                started,
                NONE,
                "Start 0",
                state,
                NONE,
                started,
                ended(task, state),
                state == Task.State.FAILED ? failure(task) : "",
                task.id());
    }

    private static long ended(Task task, Task.State state) {
        return state == Task.State.RUNNING ? NONE : task.tsFinished().toEpochMilli();
    }

    private static String failure(Task task) {
        return "The job " + task.jobName() + " failed.";
    }

    private static long id(Optional<ProjectItem> item) {
        return item.map(ProjectItem::id).orElse(NONE);
    }
}
