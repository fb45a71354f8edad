package dev.understudy.alation.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DomainRepository extends Repository<Domain, Long> {

    Domain save(Domain domain);

    Optional<Domain> findByIdAndDeletedFalse(long id);

    /** Holds the domain until the transaction ends: two domains cannot become each other's parents at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Domain d where d.id = :id")
    Optional<Domain> findAndHold(long id);

    /** Also of a deleted domain. */
    boolean existsById(long id);
}
