package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectEntries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes requests: checks them against the workflow and sets them on their way. */
@Component
class Requests {

    private final WorkflowChoice workflows;
    private final WorkflowStepRepository steps;
    private final StepExecutionRepository stepExecutions;
    private final RequestKinds kinds;
    private final ObjectEntries entries;
    private final Reviews reviews;

    Requests(
            WorkflowChoice workflows,
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

    WorkflowExecution create(RequestInput sent, Caller caller) {
        RequestInput given = RequestBodies.plain(sent);
        // before workflows, to which requests are tied: those that come meanwhile would not be seen behind entries that
        // tell of them
        entries.look();
        Workflow workflow = workflows.of(given, caller);
        WorkflowExecution request = kinds.of(workflow).ask(workflow, given, caller);
        steps.findByWorkflowIdInOrderByOrdinal(List.of(workflow.id()))
                .forEach(step -> stepExecutions.save(new StepExecution(request, step)));
        reviews.bypass(request, caller);
        return request;
    }
}
