package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.object.ObjectEntries;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.InvalidFields;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Requests for new values of an object's fields. */
@Component
class ChangeRequests implements RequestKind {

    private final NewRequests requests;
    private final Scope scope;
    private final RequestedChanges changes;
    private final OpenChanges openChanges;
    private final ObjectIndex objects;
    private final ObjectEntries entries;
    private final EntityManager entities;

    ChangeRequests(
            NewRequests requests,
            Scope scope,
            RequestedChanges changes,
            OpenChanges openChanges,
            ObjectIndex objects,
            ObjectEntries entries,
            EntityManager entities) {
        this.requests = requests;
        this.scope = scope;
        this.changes = changes;
        this.openChanges = openChanges;
        this.objects = objects;
        this.entries = entries;
        this.entities = entities;
    }

    @Override
    public RequestType type() {
        return RequestType.CHANGE_REQUEST;
    }

    @Override
    public WorkflowExecution ask(Workflow workflow, RequestInput given, Caller caller) {
        ObjectRef object = requests.existing(workflow.otype(), given.oid(), caller);
        if (!scope.covers(workflow, object)) {
            throw InvalidFields.of("oid", "The workflow does not govern this object.");
        }
        JsonNode checked = changes.checked(object, given.changes(), objects.seenBy(caller));
        entries.touch(Stream.of(object));
        WorkflowExecution request = requests.save(workflow, object.oid(), checked, given.comment(), caller);
        entities.flush(); // what follows is plain SQL that points to it
        openChanges.open(
                request,
                object,
                checked.valueStream().map(RequestedChanges::fieldId).toList());
        return request;
    }

    @Override
    public void apply(WorkflowExecution request) {
        changes.apply(request);
    }
}
