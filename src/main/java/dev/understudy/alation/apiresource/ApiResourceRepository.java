package dev.understudy.alation.apiresource;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiResourceRepository extends Repository<ApiResource, Long> {

    ApiResource save(ApiResource resource);

    Optional<ApiResource> findById(long id);

    List<ApiResource> findByIdIn(List<Long> ids);

    /** Also finds a deleted resource. */
    @Query(
            "select r from ApiResource r where r.resourceUrl = :url and r.requestType = :method and r.folder = false order by r.id")
    Optional<ApiResource> findByAddress(String method, String url);

    @Query("""
            select f from ApiResource f where f.folder = true and f.name = :name
            and (f.parentId = :parent or f.parentId is null and :parent is null) order by f.id""")
    Optional<ApiResource> findFolder(@Nullable Long parent, String name);
}
