package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.InvalidFields;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Requests for objects in places: new ones, or those that are there and are to be in one more. */
@Component
class AdditionRequests implements RequestKind {

    private final NewRequests requests;
    private final WorkflowExecutionRepository made;
    private final Additions additions;
    private final ObjectEntries entries;

    AdditionRequests(
            NewRequests requests, WorkflowExecutionRepository made, Additions additions, ObjectEntries entries) {
        this.requests = requests;
        this.made = made;
        this.additions = additions;
        this.entries = entries;
    }

    @Override
    public RequestType type() {
        return RequestType.ADD_OBJECT_REQUEST;
    }

    @Override
    public WorkflowExecution ask(Workflow workflow, RequestInput given, Caller caller) {
        ObjectRef target = additions.target(workflow, given.target(), caller);
        ObjectRef object = given.oid() == null ? null : requests.existing(workflow.otype(), given.oid(), caller);
        if (object != null) {
            additions.requireRoom(target, object);
            requireNotAsked(workflow, target, object);
        }
        JsonNode described = object == null ? additions.described(workflow, given) : null;
        entries.touch(Stream.concat(Stream.of(target), Stream.ofNullable(object)));
        Long oid = object == null ? null : Long.valueOf(object.oid());
        WorkflowExecution request =
                requests.save(workflow, oid, JsonNodeFactory.instance.arrayNode(), given.comment(), caller);
        request.aimAt(target, described);
        return request;
    }

    /** Who asks for it at the same moment touches the same entries, and is refused when the call is done again. */
    private void requireNotAsked(Workflow workflow, ObjectRef target, ObjectRef object) {
        long open = made.countOpen(workflow, RequestStatus.IN_PROGRESS, object.oid(), target.otype(), target.oid());
        if (open > 0) {
            throw InvalidFields.of("target", "There is an open request for the object with id " + object.oid() + ".");
        }
    }

    @Override
    public void apply(WorkflowExecution request) {
        additions.apply(request, Objects.requireNonNull(request.target()));
    }
}
