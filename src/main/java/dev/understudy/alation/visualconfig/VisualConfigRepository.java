package dev.understudy.alation.visualconfig;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VisualConfigRepository extends Repository<VisualConfig, Long> {

    VisualConfig save(VisualConfig config);

    Optional<VisualConfig> findById(long id);

    void delete(VisualConfig config);
}
