package dev.understudy.matillion.project.task;

import dev.understudy.matillion.project.ProjectItem;
import dev.understudy.matillion.project.ProjectItems;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs a job; the answer's id is that of the task. */
@RestController
@RequestMapping(
        "/rest/v1/group/name/{groupName}/project/name/{projectName}/version/name/{versionName}/job/name/{jobName}")
@Transactional
class JobRunController {

    /** What a run may be given: values of variables by name. They are read, and change nothing. */
    record Variables(
            @Nullable Map<String, Object> scalarVariables,
            @Nullable Map<String, List<List<Object>>> gridVariables) {}

    private final ProjectItems items;
    private final JobRuns runs;

    JobRunController(ProjectItems items, JobRuns runs) {
        this.items = items;
        this.runs = runs;
    }

    @PostMapping("run")
    Result run(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @PathVariable String jobName,
            @RequestParam(required = false) @Nullable String environmentName,
            @MatillionBody(type = "application/json", optional = true) @Nullable Variables variables) {
        ProjectItem project = items.project(groupName, projectName);
        ProjectItem version = items.version(project, versionName);
        Task task = runs.run(project, version, items.job(version, jobName), environmentName);
        return Result.success("Successfully queued job " + jobName, task.id());
    }
}
