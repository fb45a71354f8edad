package dev.understudy.matillion.project;

import dev.understudy.error.BadRequest;
import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads and writes the versions of projects, with the jobs in them. */
@Component
class ProjectVersions {

    /** The version that every project has. */
    static final String DEFAULT = "default";

    private final ProjectItemRepository items;
    private final ProjectJobs jobs;
    private final ProjectSchedules schedules;

    ProjectVersions(ProjectItemRepository items, ProjectJobs jobs, ProjectSchedules schedules) {
        this.items = items;
        this.jobs = jobs;
        this.schedules = schedules;
    }

    /** One that is overwritten has the jobs of the import afterwards, and no others. */
    void importOne(ProjectItem project, VersionDefinition fields, OnConflict onConflict) {
        String name = fields.requiredName();
        Optional<ProjectItem> present = items.find(project.id(), ProjectItems.VERSION, name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        Names.check("Invalid name of a version", name);
        fields.jobs().forEach(jobs::check);
        jobs.replaceAll(
                project,
                present.orElseGet(() -> items.save(new ProjectItem(project, ProjectItems.VERSION, name))),
                fields.jobs());
    }

    /** The default version stays, and so does what a schedule runs. */
    void delete(ProjectItem project, ProjectItem version) {
        if (version.name().equals(DEFAULT)) {
            throw new BadRequest("Unable to delete the version " + DEFAULT);
        }
        schedules
                .first(project, schedule -> schedule.versionName().equals(version.name()))
                .ifPresent(schedule -> {
                    throw new BadRequest(
                            "Unable to delete the version " + version.name() + ": used by the schedule " + schedule);
                });
        items.delete(version);
    }
}
