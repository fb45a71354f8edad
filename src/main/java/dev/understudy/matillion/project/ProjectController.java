package dev.understudy.matillion.project;

import dev.understudy.error.NotFound;
import dev.understudy.matillion.web.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Project groups, which have nothing to do with permission groups, and what lies in them. */
@RestController
@RequestMapping("/rest/v1/group")
@Transactional(readOnly = true)
class ProjectController {

    private final ProjectItemRepository items;

    ProjectController(ProjectItemRepository items) {
        this.items = items;
    }

    @GetMapping
    List<String> groups() {
        return items.findNames(null, "group");
    }

    @GetMapping("name/{groupName}")
    Metadata describe(@PathVariable String groupName) {
        group(groupName);
        return Metadata.of(
                "GroupService",
                Metadata.get("id", "Get the id of the project group.", "/id", "Integer"),
                Metadata.node("ProjectProviderService", "Projects of the group.", "/project"));
    }

    @GetMapping("name/{groupName}/id")
    long id(@PathVariable String groupName) {
        return group(groupName).id();
    }

    @GetMapping("name/{groupName}/project")
    List<String> projects(@PathVariable String groupName) {
        return items.findNames(group(groupName).id(), "project");
    }

    @GetMapping("name/{groupName}/project/name/{projectName}")
    Metadata describe(@PathVariable String groupName, @PathVariable String projectName) {
        project(groupName, projectName);
        return Metadata.of(
                "ProjectService",
                Metadata.node("VersionProviderService", "Versions of the project.", "/version"),
                Metadata.node("EnvironmentProviderService", "Environments of the project.", "/environment"),
                Metadata.node("ScheduleProviderService", "Schedules of the project.", "/schedule"));
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/version")
    List<String> versions(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(project(groupName, projectName).id(), "version");
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/environment")
    List<String> environments(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(project(groupName, projectName).id(), "environment");
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/schedule")
    List<String> schedules(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(project(groupName, projectName).id(), "schedule");
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/version/name/{versionName}")
    Metadata describe(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        find(project(groupName, projectName), "version", versionName);
        return Metadata.of("VersionService", Metadata.node("JobProviderService", "Jobs of the version.", "/job"));
    }

    @GetMapping("name/{groupName}/project/name/{projectName}/version/name/{versionName}/job")
    List<String> jobs(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        return items.findNames(
                find(project(groupName, projectName), "version", versionName).id(), "job");
    }

    private ProjectItem project(String groupName, String projectName) {
        return find(group(groupName), "project", projectName);
    }

    private ProjectItem group(String name) {
        return find(null, "group", name);
    }

    private ProjectItem find(@Nullable ProjectItem parent, String kind, String name) {
        return items.find(parent == null ? null : parent.id(), kind, name)
                .orElseThrow(() -> new NotFound("Unable to find the " + kind + ": " + name));
    }
}
