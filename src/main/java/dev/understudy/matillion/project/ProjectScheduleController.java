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

/** Schedules of a project. They are kept, not followed: nothing runs by itself. */
@RestController
@RequestMapping("/rest/v1/group/name/{groupName}/project/name/{projectName}/schedule")
@Transactional
class ProjectScheduleController {

    private final ProjectItemRepository items;
    private final ProjectItems places;
    private final ProjectSchedules schedules;
    private final Definitions definitions;
    private final MatillionProperties instance;

    ProjectScheduleController(
            ProjectItemRepository items,
            ProjectItems places,
            ProjectSchedules schedules,
            Definitions definitions,
            MatillionProperties instance) {
        this.items = items;
        this.places = places;
        this.schedules = schedules;
        this.definitions = definitions;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    List<String> names(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(places.project(groupName, projectName).id(), ProjectItems.SCHEDULE);
    }

    @PostMapping("import")
    ImportReport importSchedules(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @MatillionBody(type = "application/json") ImportBody<ScheduleDefinition> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<ScheduleDefinition> objects = body.required();
        objects.forEach(ScheduleDefinition::requiredName);
        ProjectItem project = places.projectToWrite(groupName, projectName);
        return ImportReport.of(
                "Schedules",
                objects,
                ScheduleDefinition::requiredName,
                schedule -> schedules.importOne(project, schedule, conflict));
    }

    @GetMapping("name/{scheduleName}")
    @ReadOnly
    Metadata describe(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String scheduleName) {
        places.schedule(places.project(groupName, projectName), scheduleName);
        return Metadata.of(
                "ScheduleService",
                Metadata.get("export", "Export the schedule.", "/export", "ExportContainer<ScheduleExport>"),
                Metadata.post("delete", "Delete the schedule.", "/delete"),
                Metadata.delete("deleteSchedule", "Delete the schedule."));
    }

    @GetMapping("name/{scheduleName}/export")
    @ReadOnly
    ExportEnvelope<ScheduleDefinition> export(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String scheduleName) {
        ProjectItem schedule = places.schedule(places.project(groupName, projectName), scheduleName);
        return ExportEnvelope.of(List.of(definitions.ofSchedule(schedule)), instance);
    }

    /** The message is the one that the permission page prints by mistake. */
    @PostMapping("name/{scheduleName}/delete")
    Result delete(@PathVariable String groupName, @PathVariable String projectName, @PathVariable String scheduleName) {
        ProjectItem project = places.projectToWrite(groupName, projectName);
        items.delete(places.schedule(project, scheduleName));
        return Result.success("Successfully deleted schedule [" + scheduleName + "]");
    }

    @DeleteMapping("name/{scheduleName}")
    Result deleteByMethod(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String scheduleName) {
        return delete(groupName, projectName, scheduleName);
    }
}
