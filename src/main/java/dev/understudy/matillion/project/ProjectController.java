package dev.understudy.matillion.project;

import dev.understudy.matillion.web.Metadata;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Project groups, which have nothing to do with permission groups, and their projects. */
@RestController
@RequestMapping("/rest/v1/group")
@ReadOnly
class ProjectController {

    private final ProjectItemRepository items;
    private final ProjectItems places;

    ProjectController(ProjectItemRepository items, ProjectItems places) {
        this.items = items;
        this.places = places;
    }

    @GetMapping
    List<String> groups() {
        return items.findNames(null, ProjectItems.GROUP);
    }

    @GetMapping("name/{groupName}")
    Metadata describe(@PathVariable String groupName) {
        places.group(groupName);
        return Metadata.of(
                "GroupService",
                Metadata.get("id", "Get the id of the project group.", "/id", "Integer"),
                Metadata.node("ProjectProviderService", "Projects of the group.", "/project"));
    }

    @GetMapping("name/{groupName}/id")
    long id(@PathVariable String groupName) {
        return places.group(groupName).id();
    }

    @GetMapping("name/{groupName}/project")
    List<String> projects(@PathVariable String groupName) {
        return items.findNames(places.group(groupName).id(), ProjectItems.PROJECT);
    }

    @GetMapping("name/{groupName}/project/name/{projectName}")
    Metadata describe(@PathVariable String groupName, @PathVariable String projectName) {
        places.project(groupName, projectName);
        return Metadata.of(
                "ProjectService",
                Metadata.node("VersionProviderService", "Versions of the project.", "/version"),
                Metadata.node("EnvironmentProviderService", "Environments of the project.", "/environment"),
                Metadata.node("ScheduleProviderService", "Schedules of the project.", "/schedule"),
                Metadata.node("TaskProviderService", "Tasks of the project.", "/task"),
                Metadata.post(
                        "importVersions", "Import versions.", "/version/import", "ExportContainer<VersionExport>"),
                Metadata.post(
                        "importSchedules", "Import schedules.", "/schedule/import", "ExportContainer<ScheduleExport>"));
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/environment")
    List<String> environments(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(places.project(groupName, projectName).id(), ProjectItems.ENVIRONMENT);
    }
}
