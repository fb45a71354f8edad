package dev.understudy.matillion.project;

import dev.understudy.matillion.web.ExportEnvelope;
import dev.understudy.matillion.web.ImportBody;
import dev.understudy.matillion.web.ImportReport;
import dev.understudy.matillion.web.MatillionBody;
import dev.understudy.matillion.web.MatillionProperties;
import dev.understudy.matillion.web.Metadata;
import dev.understudy.matillion.web.OnConflict;
import dev.understudy.matillion.web.Result;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs of a version. */
@RestController
@RequestMapping("/rest/v1/group/name/{groupName}/project/name/{projectName}/version/name/{versionName}/job")
@Transactional
class ProjectJobController {

    private final ProjectItemRepository items;
    private final ProjectItems places;
    private final ProjectJobs jobs;
    private final Definitions definitions;
    private final MatillionProperties instance;

    ProjectJobController(
            ProjectItemRepository items,
            ProjectItems places,
            ProjectJobs jobs,
            Definitions definitions,
            MatillionProperties instance) {
        this.items = items;
        this.places = places;
        this.jobs = jobs;
        this.definitions = definitions;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    List<String> names(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        ProjectItem version = places.version(places.project(groupName, projectName), versionName);
        return items.findNames(version.id(), ProjectItems.JOB);
    }

    @PostMapping("import")
    ImportReport importJobs(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @MatillionBody(type = "application/json") ImportBody<JobDefinition> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<JobDefinition> objects = body.required();
        objects.forEach(JobDefinition::requiredName);
        ProjectItem version = places.version(places.projectToWrite(groupName, projectName), versionName);
        return ImportReport.of(
                "Jobs", objects, JobDefinition::requiredName, job -> jobs.importOne(version, job, conflict));
    }

    @GetMapping("name/{jobName}")
    @ReadOnly
    Metadata describe(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @PathVariable String jobName) {
        find(groupName, projectName, versionName, jobName);
        return Metadata.of(
                "JobService",
                Metadata.post("runJob", "Run the job.", "/run", "JobVariables", "environmentName"),
                Metadata.get("export", "Export the job.", "/export", "ExportContainer<JobExport>"),
                Metadata.post("delete", "Delete the job.", "/delete"),
                Metadata.delete("deleteJob", "Delete the job."));
    }

    @GetMapping("name/{jobName}/export")
    @ReadOnly
    ExportEnvelope<JobDefinition> export(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @PathVariable String jobName) {
        ProjectItem job = find(groupName, projectName, versionName, jobName);
        return ExportEnvelope.of(List.of(definitions.ofJob(job)), instance);
    }

    @PostMapping("name/{jobName}/delete")
    Result delete(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @PathVariable String jobName) {
        ProjectItem project = places.projectToWrite(groupName, projectName);
        ProjectItem version = places.version(project, versionName);
        ProjectItem job = places.job(version, jobName);
        jobs.delete(project, version, job);
        return Result.success("Successfully deleted Job: " + jobName, job.id());
    }

    @DeleteMapping("name/{jobName}")
    Result deleteByMethod(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @PathVariable String versionName,
            @PathVariable String jobName) {
        return delete(groupName, projectName, versionName, jobName);
    }

    private ProjectItem find(String groupName, String projectName, String versionName, String jobName) {
        return places.job(places.version(places.project(groupName, projectName), versionName), jobName);
    }
}
