package dev.understudy.alation.workflow;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkflowExecutionRepository extends Repository<WorkflowExecution, Long> {

    WorkflowExecution save(WorkflowExecution execution);

    @Query(
            "select e from WorkflowExecution e join fetch e.workflow w join fetch w.createdBy join fetch e.requestedBy where e.id = :id")
    Optional<WorkflowExecution> findById(long id);

    /** Reviews of one request wait for each other here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from WorkflowExecution e where e.id = :id")
    Optional<WorkflowExecution> lock(long id);
}
