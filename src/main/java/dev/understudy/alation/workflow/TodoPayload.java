package dev.understudy.alation.workflow;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step that waits for the caller. */
@AlationJson
record TodoPayload(
        long id,
        long workflowExecutionId,
        long workflowId,
        long stepId,
        int order,
        StepStatus status,
        String otype,
        @Nullable Long oid,
        JsonNode changes,
        @Nullable JsonNode newObject,
        @Nullable ObjectRef target,
        PersonPayload requestedBy,
        Instant tsCreated) {

    static TodoPayload of(StepExecution step, ShownChanges shown) {
        WorkflowExecution request = step.execution();
        return new TodoPayload(
                step.id(),
                request.id(),
                request.workflow().id(),
                step.step().id(),
                step.ordinal(),
                step.status(),
                request.otype(),
                request.oid(),
                shown.of(request),
                request.newObject(),
                request.target(),
                PersonPayload.of(request.requestedBy()),
                request.tsCreated());
    }
}
