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

/** Versions of a project: each has jobs of its own. */
@RestController
@RequestMapping("/rest/v1/group/name/{groupName}/project/name/{projectName}/version")
@Transactional
class ProjectVersionController {

    private final ProjectItemRepository items;
    private final ProjectItems places;
    private final ProjectVersions versions;
    private final ProjectJobs jobs;
    private final MatillionProperties instance;

    ProjectVersionController(
            ProjectItemRepository items,
            ProjectItems places,
            ProjectVersions versions,
            ProjectJobs jobs,
            MatillionProperties instance) {
        this.items = items;
        this.places = places;
        this.versions = versions;
        this.jobs = jobs;
        this.instance = instance;
    }

    @GetMapping
    @ReadOnly
    List<String> names(@PathVariable String groupName, @PathVariable String projectName) {
        return items.findNames(places.project(groupName, projectName).id(), ProjectItems.VERSION);
    }

    @PostMapping("import")
    ImportReport importVersions(
            @PathVariable String groupName,
            @PathVariable String projectName,
            @MatillionBody(type = "application/json") ImportBody<VersionDefinition> body,
            @RequestParam(required = false) @Nullable String onConflict) {
        OnConflict conflict = OnConflict.parse(onConflict);
        List<VersionDefinition> objects = body.required();
        objects.forEach(VersionDefinition::requireReadable);
        ProjectItem project = places.projectToWrite(groupName, projectName);
        return ImportReport.of(
                "Versions",
                objects,
                VersionDefinition::requiredName,
                version -> versions.importOne(project, version, conflict));
    }

    @GetMapping("name/{versionName}")
    @ReadOnly
    Metadata describe(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        places.version(places.project(groupName, projectName), versionName);
        return Metadata.of(
                "VersionService",
                Metadata.node("JobProviderService", "Jobs of the version.", "/job"),
                Metadata.post("importJobs", "Import jobs.", "/job/import", "ExportContainer<JobExport>"),
                Metadata.get("export", "Export the version.", "/export", "ExportContainer<VersionExport>"),
                Metadata.post("delete", "Delete the version.", "/delete"),
                Metadata.delete("deleteVersion", "Delete the version."));
    }

    @GetMapping("name/{versionName}/export")
    @ReadOnly
    ExportEnvelope<VersionDefinition> export(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        ProjectItem version = places.version(places.project(groupName, projectName), versionName);
        return ExportEnvelope.of(List.of(new VersionDefinition(versionName, jobs.of(version))), instance);
    }

    @PostMapping("name/{versionName}/delete")
    Result delete(@PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        ProjectItem project = places.projectToWrite(groupName, projectName);
        ProjectItem version = places.version(project, versionName);
        versions.delete(project, version);
        return Result.success("Successfully deleted Version: " + versionName, version.id());
    }

    @DeleteMapping("name/{versionName}")
    Result deleteByMethod(
            @PathVariable String groupName, @PathVariable String projectName, @PathVariable String versionName) {
        return delete(groupName, projectName, versionName);
    }
}
