package dev.understudy.matillion.project.task;

import dev.understudy.error.NotFound;
import dev.understudy.matillion.project.ProjectItem;
import dev.understudy.matillion.project.ProjectItems;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.web.ReadOnly;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks, of a project and by id alone. */
@RestController
@RequestMapping("/rest/v1")
@ReadOnly
class TaskController {

    private static final Metadata.Endpoint BY_ID =
            Metadata.get("getTask", "Get a task with its steps.", "/id", "TaskBatch", "taskId");

    private final TaskRepository tasks;
    private final TaskPayloads payloads;
    private final ProjectItems items;
    private final Clock clock;

    TaskController(TaskRepository tasks, TaskPayloads payloads, ProjectItems items, Clock clock) {
        this.tasks = tasks;
        this.payloads = payloads;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("group/name/{groupName}/project/name/{projectName}/task")
    Metadata describe(@PathVariable String groupName, @PathVariable String projectName) {
        items.project(groupName, projectName);
        return Metadata.of(
                "TaskProviderService",
                Metadata.get("listRunning", "List the tasks that run.", "/running", "List<TaskBatch>"),
                BY_ID);
    }

    @GetMapping("group/name/{groupName}/project/name/{projectName}/task/running")
    List<TaskPayload> running(@PathVariable String groupName, @PathVariable String projectName) {
        ProjectItem project = items.project(groupName, projectName);
        return tasks.findRunning(project.id(), clock.instant()).stream()
                .map(payloads::of)
                .toList();
    }

    @GetMapping("group/name/{groupName}/project/name/{projectName}/task/id/{taskId}")
    TaskPayload show(@PathVariable String groupName, @PathVariable String projectName, @PathVariable long taskId) {
        ProjectItem project = items.project(groupName, projectName);
        return tasks.findById(taskId)
                .filter(task -> task.projectId() == project.id())
                .map(payloads::of)
                .orElseThrow(() -> unknown(taskId));
    }

    @GetMapping("task")
    Metadata describe() {
        return Metadata.of("TaskByIdService", BY_ID);
    }

    @GetMapping("task/id/{taskId}")
    TaskPayload show(@PathVariable long taskId) {
        return tasks.findById(taskId).map(payloads::of).orElseThrow(() -> unknown(taskId));
    }

    private static NotFound unknown(long taskId) {
        return new NotFound("Unable to find the task: " + taskId);
    }
}
