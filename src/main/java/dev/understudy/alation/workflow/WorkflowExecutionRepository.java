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

    /** How many requests of a workflow that are still open would put an object there. */
    @Query("select count(e) from WorkflowExecution e where e.workflow = :workflow and e.status = :open and e.oid = :oid"
            + " and e.targetOtype = :targetOtype and e.targetOid = :targetOid")
    long countOpen(Workflow workflow, RequestStatus open, long oid, String targetOtype, long targetOid);

    /**
     * The request that a step belongs to. Reviews of one request wait for each other here, and must not look at steps before: H2 keeps
     * reviews, too, as they were then.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from WorkflowExecution e"
            + " where e.id = (select s.execution.id from StepExecution s where s.id = :stepExecutionId)")
    Optional<WorkflowExecution> lockOf(long stepExecutionId);
}
