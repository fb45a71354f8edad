package dev.understudy.matillion.project;

import dev.understudy.database.Turns;
import dev.understudy.error.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what paths name, from the group down. */
@Component
public class ProjectItems {

    static final String GROUP = "group";
    static final String PROJECT = "project";
    static final String VERSION = "version";
    static final String ENVIRONMENT = "environment";
    static final String SCHEDULE = "schedule";
    static final String JOB = "job";

    static final List<String> KINDS = List.of(GROUP, PROJECT, VERSION, ENVIRONMENT, SCHEDULE, JOB);

    private final ProjectItemRepository items;
    private final Turns turns;

    ProjectItems(ProjectItemRepository items, Turns turns) {
        this.items = items;
        this.turns = turns;
    }

    ProjectItem group(String name) {
        return get(null, GROUP, name);
    }

    public ProjectItem project(String groupName, String projectName) {
        return get(group(groupName), PROJECT, projectName);
    }

    /** The project, held until the transaction ends: two who write in it at once do so one after the other. */
    ProjectItem projectToWrite(String groupName, String projectName) {
        turns.look(); // the project stands in the table that the turn is for
        ProjectItem project = project(groupName, projectName);
        turns.take("matillion_project_item", List.of(project.id()));
        return project;
    }

    public ProjectItem version(ProjectItem project, String name) {
        return get(project, VERSION, name);
    }

    public ProjectItem job(ProjectItem version, String name) {
        return get(version, JOB, name);
    }

    ProjectItem schedule(ProjectItem project, String name) {
        return get(project, SCHEDULE, name);
    }

    public ProjectItem environment(ProjectItem project, String name) {
        return get(project, ENVIRONMENT, name);
    }

    /** The environment that counts where none is named. */
    public ProjectItem firstEnvironment(ProjectItem project) {
        return items.findAll(project.id(), ENVIRONMENT).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Unable to find an environment of the project: " + project.name()));
    }

    public Optional<ProjectItem> findVersion(ProjectItem project, String name) {
        return items.find(project.id(), VERSION, name);
    }

    public Optional<ProjectItem> findJob(ProjectItem version, String name) {
        return items.find(version.id(), JOB, name);
    }

    public Optional<ProjectItem> findEnvironment(ProjectItem project, String name) {
        return items.find(project.id(), ENVIRONMENT, name);
    }

    /** An item that must be there, such as what another lies in. */
    public ProjectItem get(long id) {
        return items.findById(id).orElseThrow();
    }

    private ProjectItem get(@Nullable ProjectItem parent, String kind, String name) {
        return items.find(parent == null ? null : parent.id(), kind, name)
                .orElseThrow(() -> new NotFound("Unable to find the " + kind + ": " + name));
    }
}
