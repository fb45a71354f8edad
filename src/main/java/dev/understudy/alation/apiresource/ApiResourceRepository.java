package dev.understudy.alation.apiresource;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApiResourceRepository extends Repository<ApiResource, Long> {

    ApiResource save(ApiResource resource);

    Optional<ApiResource> findById(long id);

    List<ApiResource> findByIdIn(List<Long> ids);

    /** Also finds a deleted resource; see {@link ApiResource#place}. */
    Optional<ApiResource> findByPlace(String place);
}
