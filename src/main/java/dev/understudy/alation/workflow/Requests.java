package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.error.InvalidFields;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes requests: checks them against the workflow and sets them on their way. */
@Component
class Requests {

    private final WorkflowRepository workflows;
    private final WorkflowStepRepository steps;
    private final StepExecutionRepository stepExecutions;
    private final RequestKinds kinds;
    private final ObjectEntries entries;
    private final Reviews reviews;

    Requests(
            WorkflowRepository workflows,
            WorkflowStepRepository steps,
            StepExecutionRepository stepExecutions,
            RequestKinds kinds,
            ObjectEntries entries,
            Reviews reviews) {
        this.workflows = workflows;
        this.steps = steps;
        this.stepExecutions = stepExecutions;
        this.kinds = kinds;
        this.entries = entries;
        this.reviews = reviews;
    }

    WorkflowExecution create(RequestInput given, Caller caller) {
        // before workflows, to which requests are tied: those that come meanwhile would not be seen behind entries that
        // tell of them
        entries.look();
        Workflow workflow = workflows
                .findById(given.workflowId())
                .filter(found -> found.status() == WorkflowStatus.PUBLISHED)
                .orElseThrow(() -> InvalidFields.of(
                        "workflow_id", "No workflow with id " + given.workflowId() + " is published."));
        if (!Otypes.canonical(given.otype()).equals(workflow.otype())) {
            throw InvalidFields.of("otype", "The workflow does not govern objects of type " + given.otype() + ".");
        }
        WorkflowExecution request = kinds.of(workflow).ask(workflow, given, caller);
        steps.findByWorkflowIdInOrderByOrdinal(List.of(workflow.id()))
                .forEach(step -> stepExecutions.save(new StepExecution(request, step)));
        reviews.bypass(request, caller);
        return request;
    }
}
