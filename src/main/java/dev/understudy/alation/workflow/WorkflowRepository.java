package dev.understudy.alation.workflow;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WorkflowRepository extends Repository<Workflow, Long> {

    Optional<Workflow> findById(long id);

    List<Workflow> findByTypeAndStatusAndOtypeOrderById(RequestType type, WorkflowStatus status, String otype);
}
