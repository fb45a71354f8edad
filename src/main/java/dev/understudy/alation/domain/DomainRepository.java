package dev.understudy.alation.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DomainRepository extends Repository<Domain, Long> {

    Domain save(Domain domain);

    Optional<Domain> findByIdAndDeletedFalse(long id);

    /** Also of a deleted domain. */
    boolean existsById(long id);
}
