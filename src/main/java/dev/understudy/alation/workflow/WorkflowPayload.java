package dev.understudy.alation.workflow;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A workflow as clients see it. */
@AlationJson
record WorkflowPayload(
        long id,
        String title,
        String description,
        RequestType type,
        WorkflowStatus status,
        String otype,
        boolean includeAll,
        List<ObjectRef> includedObjects,
        List<ObjectRef> excludedObjects,
        List<Step> steps,
        PersonPayload createdBy,
        Instant tsCreated,
        Instant tsUpdated) {

    @AlationJson
    record Step(
            long id,
            int order,
            int minApprovals,
            boolean allRequired,
            boolean canBypass,
            List<PersonPayload> reviewers) {

        static Step of(WorkflowStep step, List<PersonPayload> reviewers) {
            return new Step(
                    step.id(), step.ordinal(), step.minApprovals(), step.allRequired(), step.canBypass(), reviewers);
        }
    }

    /** @param hidden what the reader may not see */
    static WorkflowPayload of(Workflow workflow, List<Step> steps, Set<ObjectRef> hidden) {
        return new WorkflowPayload(
                workflow.id(),
                workflow.title(),
                workflow.description(),
                workflow.type(),
                workflow.status(),
                workflow.otype(),
                workflow.includesAll(),
                without(hidden, workflow.includedObjects()),
                without(hidden, workflow.excludedObjects()),
                steps,
                PersonPayload.of(workflow.createdBy()),
                workflow.tsCreated(),
                workflow.tsUpdated());
    }

    private static List<ObjectRef> without(Set<ObjectRef> hidden, List<ObjectRef> refs) {
        return refs.stream().filter(ref -> !hidden.contains(ref)).toList();
    }
}
