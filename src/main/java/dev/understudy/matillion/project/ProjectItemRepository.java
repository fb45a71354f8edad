package dev.understudy.matillion.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectItemRepository extends Repository<ProjectItem, Long> {

    ProjectItem save(ProjectItem item);

    /** With all that lies in it. */
    void delete(ProjectItem item);

    Optional<ProjectItem> findById(long id);

    /** Of two that have one name, as fixtures may make them, the first. */
    @Query("""
            select i from ProjectItem i where i.kind = :kind and i.name = :name
            and (i.parentId = :parent or i.parentId is null and :parent is null) order by i.id limit 1""")
    Optional<ProjectItem> find(@Nullable Long parent, String kind, String name);

    @Query("""
            select i.name from ProjectItem i where i.kind = :kind
            and (i.parentId = :parent or i.parentId is null and :parent is null) order by i.name, i.id""")
    List<String> findNames(@Nullable Long parent, String kind);

    @Query("select i from ProjectItem i where i.parentId = :parent and i.kind = :kind order by i.id")
    List<ProjectItem> findAll(long parent, String kind);
}
