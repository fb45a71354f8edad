package dev.understudy.alation.core.field;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Templates. */
public interface CustomTemplateRepository extends Repository<CustomTemplate, Long> {

    CustomTemplate save(CustomTemplate template);

    Optional<CustomTemplate> findById(long id);

    List<CustomTemplate> findByIdIn(Collection<Long> ids);

    List<CustomTemplate> findByVisualConfigId(long visualConfigId);

    List<CustomTemplate> findByOtypeOrderById(String otype);

    List<CustomTemplate> findByTitleAndOtypeOrderById(String title, String otype);
}
