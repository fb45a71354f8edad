package dev.understudy.alation.workflow;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request as clients see it.
 *
 * @param workflowExecutionId the id once more, as the vendor's agents look for it
 * @param oid null as long as a new object has not been made
 */
@AlationJson
record WorkflowExecutionPayload(
        long id,
        long workflowExecutionId,
        long workflowId,
        String workflowTitle,
        RequestType type,
        RequestStatus status,
        String otype,
        @Nullable Long oid,
        JsonNode changes,
        @Nullable JsonNode newObject,
        @Nullable ObjectRef target,
        String comment,
        PersonPayload requestedBy,
        List<StepExecutionPayload> stepExecutions,
        Instant tsCreated,
        Instant tsUpdated,
        @Nullable Instant tsCompleted) {

    static WorkflowExecutionPayload of(
            WorkflowExecution request, List<StepExecutionPayload> steps, ShownChanges shown) {
        return new WorkflowExecutionPayload(
                request.id(),
                request.id(),
                request.workflow().id(),
                request.workflow().title(),
                request.workflow().type(),
                request.status(),
                request.otype(),
                request.oid(),
                shown.of(request),
                request.newObject(),
                request.target(),
                request.comment(),
                PersonPayload.of(request.requestedBy()),
                steps,
                request.tsCreated(),
                request.tsUpdated(),
                request.tsCompleted());
    }
}
