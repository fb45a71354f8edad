package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.FieldErrors;
import dev.understudy.error.InvalidFields;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes requests: checks them against the workflow and sets them on their way. What they are about is marked in the index, so that who
 * deletes it at the same moment closes them.
 */
@Component
class Requests {

    private final WorkflowRepository workflows;
    private final WorkflowExecutionRepository requests;
    private final WorkflowStepRepository steps;
    private final StepExecutionRepository stepExecutions;
    private final Scope scope;
    private final RequestedChanges changes;
    private final OpenChanges openChanges;
    private final Additions additions;
    private final Reviews reviews;
    private final ObjectIndex objects;
    private final ObjectEntries entries;
    private final EntityManager entities;
    private final Clock clock;

    Requests(
            WorkflowRepository workflows,
            WorkflowExecutionRepository requests,
            WorkflowStepRepository steps,
            StepExecutionRepository stepExecutions,
            Scope scope,
            RequestedChanges changes,
            OpenChanges openChanges,
            Additions additions,
            Reviews reviews,
            ObjectIndex objects,
            ObjectEntries entries,
            EntityManager entities,
            Clock clock) {
        this.workflows = workflows;
        this.requests = requests;
        this.steps = steps;
        this.stepExecutions = stepExecutions;
        this.scope = scope;
        this.changes = changes;
        this.openChanges = openChanges;
        this.additions = additions;
        this.reviews = reviews;
        this.objects = objects;
        this.entries = entries;
        this.entities = entities;
        this.clock = clock;
    }

    WorkflowExecution create(RequestInput given, Caller caller) {
        Workflow workflow = workflows
                .findById(given.workflowId())
                .filter(found -> found.status() == WorkflowStatus.PUBLISHED)
                .orElseThrow(() -> InvalidFields.of(
                        "workflow_id", "No workflow with id " + given.workflowId() + " is published."));
        if (!Otypes.canonical(given.otype()).equals(workflow.otype())) {
            throw InvalidFields.of("otype", "The workflow does not govern objects of type " + given.otype() + ".");
        }
        WorkflowExecution request = workflow.type() == RequestType.CHANGE_REQUEST
                ? change(workflow, given, caller)
                : addition(workflow, given, caller);
        steps.findByWorkflowIdInOrderByOrdinal(List.of(workflow.id()))
                .forEach(step -> stepExecutions.save(new StepExecution(request, step)));
        reviews.bypass(request, caller);
        return request;
    }

    private WorkflowExecution change(Workflow workflow, RequestInput given, Caller caller) {
        ObjectRef object = existing(workflow, given.oid(), caller);
        if (!scope.covers(workflow, object)) {
            throw InvalidFields.of("oid", "The workflow does not govern this object.");
        }
        JsonNode checked = changes.checked(object, given.changes(), objects.seenBy(caller));
        entries.touch(Stream.of(object));
        WorkflowExecution request = saved(workflow, object.oid(), checked, given.comment(), caller);
        entities.flush(); // what follows is plain SQL that points to it
        openChanges.open(
                request,
                object,
                checked.valueStream().map(RequestedChanges::fieldId).toList());
        return request;
    }

    private WorkflowExecution addition(Workflow workflow, RequestInput given, Caller caller) {
        ObjectRef target = additions.target(workflow, given.target(), caller);
        ObjectRef object = given.oid() == null ? null : existing(workflow, given.oid(), caller);
        if (object != null) {
            additions.requireRoom(target, object);
            requireNotAsked(workflow, target, object);
        }
        JsonNode described = object == null ? additions.described(workflow, given) : null;
        entries.touch(Stream.concat(Stream.of(target), Stream.ofNullable(object)));
        Long oid = object == null ? null : Long.valueOf(object.oid());
        WorkflowExecution request = saved(workflow, oid, JsonNodeFactory.instance.arrayNode(), given.comment(), caller);
        request.aimAt(target, described);
        return request;
    }

    /** Who asks for it at the same moment touches the same entries, and is refused when the call is done again. */
    private void requireNotAsked(Workflow workflow, ObjectRef target, ObjectRef object) {
        long open = requests.countOpen(workflow, RequestStatus.IN_PROGRESS, object.oid(), target.otype(), target.oid());
        if (open > 0) {
            throw InvalidFields.of("target", "There is an open request for the object with id " + object.oid() + ".");
        }
    }

    private WorkflowExecution saved(
            Workflow workflow, @Nullable Long oid, JsonNode checked, @Nullable String comment, Caller caller) {
        Person requester = Objects.requireNonNull(entities.find(Person.class, caller.userId()));
        return requests.save(new WorkflowExecution(
                workflow, oid, checked, comment == null ? "" : comment, requester, clock.instant()));
    }

    private ObjectRef existing(Workflow workflow, @Nullable Long oid, Caller caller) {
        if (oid == null) {
            throw InvalidFields.of("oid", FieldErrors.REQUIRED);
        }
        ObjectRef ref = new ObjectRef(workflow.otype(), oid);
        if (objects.seenBy(caller).find(ref).isEmpty()) {
            throw InvalidFields.of("oid", "Object not found: " + ref.otype() + ":" + ref.oid() + ".");
        }
        return ref;
    }
}
