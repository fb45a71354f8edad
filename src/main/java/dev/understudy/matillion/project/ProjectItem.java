package dev.understudy.matillion.project;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A named thing in the project tree: a group, a project, a version, an environment, a schedule or a job. */
@Entity
@Table(name = "matillion_project_item")
public class ProjectItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private @Nullable Long parentId;
    private String kind;
    private String name;
    private @Nullable String definition;

    @SuppressWarnings("NullAway.Init")
    protected ProjectItem() {}

    ProjectItem(ProjectItem parent, String kind, String name) {
        this.parentId = parent.id;
        this.kind = kind;
        this.name = name;
    }

    void define(String newDefinition) {
        definition = newDefinition;
    }

    public long id() {
        return id;
    }

    /** What it lies in; null for a group. */
    public @Nullable Long parentId() {
        return parentId;
    }

    String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** What a job or a schedule is beside its name, as JSON; null if nobody has said. */
    @Nullable
    String definition() {
        return definition;
    }
}
