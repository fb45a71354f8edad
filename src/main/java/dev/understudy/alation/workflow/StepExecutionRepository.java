package dev.understudy.alation.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StepExecutionRepository extends Repository<StepExecution, Long> {

    StepExecution save(StepExecution step);

    /** The request that a step belongs to, without loading the step. */
    @Query("select s.execution.id from StepExecution s where s.id = :id")
    Optional<Long> findExecutionId(long id);

    @Query(
            "select s from StepExecution s join fetch s.step where s.execution.id in :executionIds order by s.execution.id, s.ordinal")
    List<StepExecution> findOf(Collection<Long> executionIds);
}
