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

    @SuppressWarnings("NullAway.Init")
    protected ProjectItem() {}

    long id() {
        return id;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }
}
