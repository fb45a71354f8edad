package dev.understudy.alation.workflow;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface WorkflowStepRepository extends Repository<WorkflowStep, Long> {

    List<WorkflowStep> findByWorkflowIdInOrderByOrdinal(Collection<Long> workflowIds);
}
