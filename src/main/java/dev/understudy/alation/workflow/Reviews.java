package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.Person;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.error.PermissionDenied;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Decides steps, moves requests on, and does in the end what was asked for. */
@Component
class Reviews {

    private final WorkflowExecutionRepository requests;
    private final StepExecutionRepository steps;
    private final ReviewRepository reviews;
    private final Reviewers reviewers;
    private final RequestKinds kinds;
    private final OpenChanges openChanges;
    private final ObjectIndex objects;
    private final EntityManager entities;
    private final Clock clock;

    Reviews(
            WorkflowExecutionRepository requests,
            StepExecutionRepository steps,
            ReviewRepository reviews,
            Reviewers reviewers,
            RequestKinds kinds,
            OpenChanges openChanges,
            ObjectIndex objects,
            EntityManager entities,
            Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.kinds = kinds;
        this.openChanges = openChanges;
        this.objects = objects;
        this.entities = entities;
        this.clock = clock;
    }

    StepExecution approve(long stepExecutionId, Supplier<String> comment, Caller caller) {
        StepExecution step = reviewed(stepExecutionId, StepStatus.APPROVED, comment, caller);
        List<Long> approvers = reviews.findOf(List.of(step.id())).stream()
                .filter(review -> review.decision() == StepStatus.APPROVED)
                .map(review -> review.reviewer().id())
                .toList();
        if (reviewers.areSatisfied(step.step(), approvers)) {
            step.become(StepStatus.APPROVED);
            goOn(step.execution());
        }
        return step;
    }

    /** One rejection ends the request; nothing is changed. */
    StepExecution reject(long stepExecutionId, Supplier<String> comment, Caller caller) {
        StepExecution step = reviewed(stepExecutionId, StepStatus.REJECTED, comment, caller);
        step.become(StepStatus.REJECTED);
        close(step.execution(), RequestStatus.REJECTED);
        return step;
    }

    /** Reviewers of certain steps need not ask anybody. */
    void bypass(WorkflowExecution request, Caller requester) {
        List<StepExecution> all = steps.findOf(List.of(request.id()));
        boolean mayBypass = all.stream()
                .anyMatch(step -> step.step().canBypass()
                        && reviewers.reviews(requester.userId(), step.step().id()));
        if (mayBypass) {
            all.forEach(step -> step.become(StepStatus.APPROVED));
        }
        if (mayBypass || all.isEmpty()) {
            goOn(request);
        }
    }

    private StepExecution reviewed(long stepExecutionId, StepStatus decision, Supplier<String> comment, Caller caller) {
        WorkflowExecution request = requests.lockOf(stepExecutionId).orElseThrow(NotFound::new);
        StepExecution step = steps.findOf(List.of(request.id())).stream()
                .filter(each -> each.id() == stepExecutionId && sees(caller, each.execution()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!reviewers.reviews(caller.userId(), step.step().id())) {
            throw new PermissionDenied();
        }
        boolean decided = reviews.findOf(List.of(step.id())).stream()
                .anyMatch(review -> review.reviewer().id() == caller.userId());
        if (decided || step.status() != StepStatus.PENDING) {
            throw new BadRequest("This review has already been completed.");
        }
        Instant now = clock.instant();
        Person reviewer = Objects.requireNonNull(entities.find(Person.class, caller.userId()));
        reviews.save(new Review(step.id(), reviewer, decision, comment.get(), now));
        step.execution().touch(now);
        return step;
    }

    private boolean sees(Caller caller, WorkflowExecution request) {
        return objects.seenBy(caller).hidden(request.concerns()).isEmpty();
    }

    /** Opens the next step; behind the last one, does what was asked for. */
    private void goOn(WorkflowExecution request) {
        steps.findOf(List.of(request.id())).stream()
                .filter(step -> step.status() == StepStatus.NOT_STARTED)
                .findFirst()
                .ifPresentOrElse(next -> next.become(StepStatus.PENDING), () -> {
                    kinds.of(request).apply(request);
                    close(request, RequestStatus.APPROVED);
                });
    }

    private void close(WorkflowExecution request, RequestStatus outcome) {
        request.close(outcome, clock.instant());
        openChanges.close(request);
    }
}
