package dev.understudy.alation.apiresource;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface ApiResourceFieldRepository extends Repository<ApiResourceField, Long> {

    void delete(ApiResourceField field);

    List<ApiResourceField> findByResourceIdInOrderByOrdinal(Collection<Long> resourceIds);
}
