package dev.understudy.matillion.project;

import dev.understudy.matillion.web.Names;
import dev.understudy.matillion.web.OnConflict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Reads and writes the schedules of projects. */
@Component
class ProjectSchedules {

    private final ProjectItemRepository items;
    private final ProjectItems places;
    private final Definitions definitions;

    ProjectSchedules(ProjectItemRepository items, ProjectItems places, Definitions definitions) {
        this.items = items;
        this.places = places;
        this.definitions = definitions;
    }

    /** What a schedule runs, and where, must be there. */
    void importOne(ProjectItem project, ScheduleDefinition fields, OnConflict onConflict) {
        String name = fields.requiredName();
        Optional<ProjectItem> present = items.find(project.id(), ProjectItems.SCHEDULE, name);
        if (present.isPresent() && !onConflict.overwrites(name)) {
            return;
        }
        Names.check("Invalid name of a schedule", name);
        places.job(places.version(project, fields.versionName()), fields.jobName());
        places.environment(project, fields.environmentName());
        String definition = definitions.text(fields, name);
        present.orElseGet(() -> items.save(new ProjectItem(project, ProjectItems.SCHEDULE, name)))
                .define(definition);
    }

    /** The name of the first schedule that runs each job of a version, by the name of the job. */
    Map<String, String> byJob(ProjectItem project, ProjectItem version) {
        Map<String, String> byJob = new HashMap<>();
        items.findAll(project.id(), ProjectItems.SCHEDULE).forEach(schedule -> {
            ScheduleDefinition fields = definitions.ofSchedule(schedule);
            if (fields.versionName().equals(version.name())) {
                byJob.putIfAbsent(fields.jobName(), schedule.name());
            }
        });
        return byJob;
    }

    /** The name of the first schedule of the project that is like that. */
    Optional<String> first(ProjectItem project, Predicate<ScheduleDefinition> condition) {
        return items.findAll(project.id(), ProjectItems.SCHEDULE).stream()
                .filter(schedule -> condition.test(definitions.ofSchedule(schedule)))
                .map(ProjectItem::name)
                .findFirst();
    }
}
