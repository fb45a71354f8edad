package dev.understudy.alation.workflow;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StepExecutionRepository extends Repository<StepExecution, Long> {

    StepExecution save(StepExecution step);

    @Query(
            "select s from StepExecution s join fetch s.step where s.execution.id in :executionIds order by s.execution.id, s.ordinal")
    List<StepExecution> findOf(Collection<Long> executionIds);
}
