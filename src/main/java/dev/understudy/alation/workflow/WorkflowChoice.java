package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.InvalidFields;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds the workflow of a request: the one it names, or for a change that names none the first that governs the object. */
@Component
class WorkflowChoice {

    private final WorkflowRepository workflows;
    private final NewRequests requests;
    private final Scope scope;

    WorkflowChoice(WorkflowRepository workflows, NewRequests requests, Scope scope) {
        this.workflows = workflows;
        this.requests = requests;
        this.scope = scope;
    }

    Workflow of(RequestInput given, Caller caller) {
        String otype = Objects.requireNonNull(given.otype());
        Long id = given.workflowId();
        if (id == null) {
            return governing(requests.existing(Otypes.canonical(otype), given.oid(), caller));
        }
        Workflow workflow = published(id);
        if (!Otypes.canonical(otype).equals(workflow.otype())) {
            throw InvalidFields.of("otype", "The workflow does not govern objects of type " + otype + ".");
        }
        String type = given.type();
        if (type != null && RequestType.of(type) != workflow.type()) {
            throw InvalidFields.of("type", "The workflow does not take requests of type " + type + ".");
        }
        return workflow;
    }

    private Workflow published(long id) {
        return workflows
                .findById(id)
                .filter(found -> found.status() == WorkflowStatus.PUBLISHED)
                .orElseThrow(() -> InvalidFields.of("workflow_id", "No workflow with id " + id + " is published."));
    }

    /** The caller sees the object: what is hidden lies in places, too, and must not be told from what is not there. */
    private Workflow governing(ObjectRef object) {
        List<Workflow> published = workflows.findByTypeAndStatusAndOtypeOrderById(
                RequestType.CHANGE_REQUEST, WorkflowStatus.PUBLISHED, object.otype());
        return scope.first(published, object)
                .orElseThrow(() -> InvalidFields.of("workflow_id", "No published workflow governs this object."));
    }
}
