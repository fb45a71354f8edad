package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.web.ReadOnly;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Review Requests API (rows 129 to 131). Being an admin does not make one a reviewer. */
@RestController
@RequestMapping("/integration/v2/workflow_stepexecutions/")
@Transactional
class ReviewController {

    private static final Filters FILTERS = Filters.lenient();
    private static final String SEEN =
            "exists (select 1 from workflow_execution w where w.id = e.execution_id and %s and %s)";
    private static final String UNDECIDED =
            "not exists (select 1 from workflow_review r where r.step_execution_id = e.id and r.reviewer_id = ?)";

    private final Reviews reviews;
    private final ReviewRepository repository;
    private final Reviewers reviewers;
    private final ObjectIndex objects;
    private final EntityLists lists;

    ReviewController(
            Reviews reviews, ReviewRepository repository, Reviewers reviewers, ObjectIndex objects, EntityLists lists) {
        this.reviews = reviews;
        this.repository = repository;
        this.reviewers = reviewers;
        this.objects = objects;
        this.lists = lists;
    }

    /** What waits for the caller, named directly or as a member of a group. */
    @GetMapping("todos/")
    @ReadOnly
    Listing<TodoPayload> todos(ListRequest list, Caller caller) {
        Long[] mine = reviewers.stepsOf(caller.userId()).toArray(Long[]::new);
        ObjectView seen = objects.seenBy(caller);
        String request = SEEN.formatted(seen.shows("w.otype", "w.oid"), seen.shows("w.target_otype", "w.target_oid"));
        return lists.find(
                        StepExecution.class,
                        FILTERS,
                        list,
                        all -> all.and("e.status = 'PENDING'")
                                .anyOf("e.step_id", mine)
                                .and(UNDECIDED, caller.userId())
                                .and(request)
                                .bindAll(seen.parameters()))
                .mapAll(page -> todos(page, seen));
    }

    @PutMapping("{workflowStepexecutionId}/approve/")
    StepExecutionPayload approve(
            @PathVariable long workflowStepexecutionId, @Body Sent<ReviewInput> sent, Caller caller) {
        return payload(reviews.approve(workflowStepexecutionId, () -> comment(sent.read()), caller));
    }

    @PutMapping("{workflowStepexecutionId}/reject/")
    StepExecutionPayload reject(
            @PathVariable long workflowStepexecutionId, @Body Sent<ReviewInput> sent, Caller caller) {
        return payload(reviews.reject(workflowStepexecutionId, () -> comment(sent.read()), caller));
    }

    private static List<TodoPayload> todos(List<StepExecution> page, ObjectView seen) {
        ShownChanges shown =
                ShownChanges.of(page.stream().map(StepExecution::execution).toList(), seen);
        return page.stream().map(step -> TodoPayload.of(step, shown)).toList();
    }

    private StepExecutionPayload payload(StepExecution step) {
        return StepExecutionPayload.of(step, repository.findOf(List.of(step.id())))
                .within(step.execution());
    }

    private static String comment(ReviewInput fields) {
        return fields.comment() == null ? "" : fields.comment();
    }
}
