package dev.understudy.alation.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DomainRepository extends Repository<Domain, Long> {

    Domain save(Domain domain);

    Optional<Domain> findByIdAndDeletedFalse(long id);

    List<Domain> findByIdIn(Collection<Long> ids);

    /**
     * Holds the domains until the transaction ends: two cannot become each other's parents at the same moment. In the order of
     * their ids, so that two callers who hold the same ones do not wait for each other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Domain d where d.id in :ids order by d.id")
    List<Domain> findAndHold(Collection<Long> ids);
}
