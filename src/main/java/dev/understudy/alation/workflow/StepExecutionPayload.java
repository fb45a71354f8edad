package dev.understudy.alation.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.understudy.alation.core.web.AlationJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request with what has been decided so far.
 *
 * @param workflowExecutionId only in answers to reviews, where the step does not stand within its request
 * @param executionStatus how the request stands now; likewise
 */
@AlationJson
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepExecutionPayload(
        long id,
        long stepId,
        int order,
        StepStatus status,
        List<Decision> reviews,
        @Nullable Long workflowExecutionId,
        @Nullable RequestStatus executionStatus) {

    @AlationJson
    record Decision(PersonPayload reviewer, StepStatus decision, String comment, Instant tsReviewed) {

        static Decision of(Review review) {
            return new Decision(
                    PersonPayload.of(review.reviewer()), review.decision(), review.comment(), review.tsReviewed());
        }
    }

    static StepExecutionPayload of(StepExecution step, List<Review> reviews) {
        return new StepExecutionPayload(
                step.id(),
                step.step().id(),
                step.ordinal(),
                step.status(),
                reviews.stream().map(Decision::of).toList(),
                null,
                null);
    }

    StepExecutionPayload within(WorkflowExecution execution) {
        return new StepExecutionPayload(id, stepId, order, status, reviews, execution.id(), execution.status());
    }
}
