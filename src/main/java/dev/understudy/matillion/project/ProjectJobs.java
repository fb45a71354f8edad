package dev.understudy.matillion.project;

import dev.understudy.error.BadRequest;
import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads and writes the jobs of versions. */
@Component
public class ProjectJobs {

    private final ProjectItemRepository items;
    private final ProjectSchedules schedules;
    private final Definitions definitions;

    ProjectJobs(ProjectItemRepository items, ProjectSchedules schedules, Definitions definitions) {
        this.items = items;
        this.schedules = schedules;
        this.definitions = definitions;
    }

    /** Whether it only transforms data; the API cannot run such a job. */
    public boolean isTransformation(ProjectItem job) {
        return definitions.ofJob(job).info().type() == JobDefinition.Type.TRANSFORMATION;
    }

    List<JobDefinition> of(ProjectItem version) {
        return items.findAll(version.id(), ProjectItems.JOB).stream()
                .map(definitions::ofJob)
                .toList();
    }

    void importOne(ProjectItem version, JobDefinition fields, OnConflict onConflict) {
        String name = fields.requiredName();
        Optional<ProjectItem> present = items.find(version.id(), ProjectItems.JOB, name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        check(fields);
        present.orElseGet(() -> items.save(new ProjectItem(version, ProjectItems.JOB, name)))
                .define(definitions.text(fields, name));
    }

    /** Refuses a job that cannot be kept. */
    void check(JobDefinition fields) {
        Names.check("Invalid name of a job", fields.requiredName());
        definitions.text(fields, fields.requiredName());
    }

    /** Makes the version have these jobs and no others; they have been checked. */
    void replaceAll(ProjectItem project, ProjectItem version, List<JobDefinition> jobs) {
        Set<String> names = jobs.stream().map(JobDefinition::requiredName).collect(Collectors.toSet());
        List<ProjectItem> gone = items.findAll(version.id(), ProjectItems.JOB).stream()
                .filter(job -> !names.contains(job.name()))
                .toList();
        requireUnused(project, version, gone);
        gone.forEach(items::delete);
        jobs.forEach(job -> importOne(version, job, OnConflict.OVERWRITE));
    }

    void delete(ProjectItem project, ProjectItem version, ProjectItem job) {
        requireUnused(project, version, List.of(job));
        items.delete(job);
    }

    /** As long as a schedule runs it, a job stays. */
    private void requireUnused(ProjectItem project, ProjectItem version, List<ProjectItem> jobs) {
        if (jobs.isEmpty()) {
            return; // schedules need not be read
        }
        Map<String, String> byJob = schedules.byJob(project, version);
        jobs.stream()
                .map(ProjectItem::name)
                .filter(byJob::containsKey)
                .findFirst()
                .ifPresent(job -> {
                    throw new BadRequest(
                            "Unable to delete the job " + job + ": used by the schedule " + byJob.get(job));
                });
    }
}
