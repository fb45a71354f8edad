package dev.understudy.matillion.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectItemRepository extends Repository<ProjectItem, Long> {

    @Query("""
            select i from ProjectItem i where i.kind = :kind and i.name = :name
            and (i.parentId = :parent or i.parentId is null and :parent is null)""")
    Optional<ProjectItem> find(@Nullable Long parent, String kind, String name);

    @Query("""
            select i.name from ProjectItem i where i.kind = :kind
            and (i.parentId = :parent or i.parentId is null and :parent is null) order by i.name, i.id""")
    List<String> findNames(@Nullable Long parent, String kind);
}
