package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests API (rows 126 to 128). Everyone sees all requests that concern nothing hidden. */
@RestController
@RequestMapping("/integration/v2/workflow_executions/")
@Transactional
class RequestController {

    private static final Filters FILTERS = Filters.lenient()
            .number("id")
            .number("workflow_id")
            .number("oid")
            .number("requested_by", "e.requested_by_id")
            .text("otype")
            .anyOf("otype", "string", ObjectIndex.ofTypes()) // as a whole it may be spelt otherwise
            .choice("status", RequestStatus.class)
            .order("ts_created")
            .order("ts_updated")
            .order("id")
            .usually("-ts_created");

    private final WorkflowExecutionRepository repository;
    private final StepExecutionRepository steps;
    private final ReviewRepository reviews;
    private final Requests requests;
    private final ObjectIndex objects;
    private final EntityLists lists;

    RequestController(
            WorkflowExecutionRepository repository,
            StepExecutionRepository steps,
            ReviewRepository reviews,
            Requests requests,
            ObjectIndex objects,
            EntityLists lists) {
        this.repository = repository;
        this.steps = steps;
        this.reviews = reviews;
        this.requests = requests;
        this.objects = objects;
        this.lists = lists;
    }

    /** The latest first. */
    @GetMapping
    @ReadOnly
    Listing<WorkflowExecutionPayload> list(ListRequest request, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return lists.find(WorkflowExecution.class, FILTERS, request, all -> {
                    seen.only(all);
                    seen.only(all, "e.target_otype", "e.target_oid");
                })
                .mapAll(page -> payloads(page, seen));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WorkflowExecutionPayload create(@Body RequestInput fields, Caller caller) {
        return payload(requests.create(fields, caller), objects.seenBy(caller));
    }

    @GetMapping("{workflowExecutionId}/")
    @ReadOnly
    WorkflowExecutionPayload show(@PathVariable long workflowExecutionId, Caller caller) {
        ObjectView seen = objects.seenBy(caller);
        return repository
                .findById(workflowExecutionId)
                .filter(request -> seen.hidden(request.concerns()).isEmpty())
                .map(request -> payload(request, seen))
                .orElseThrow(NotFound::new);
    }

    private WorkflowExecutionPayload payload(WorkflowExecution request, ObjectView seen) {
        return payloads(List.of(request), seen).get(0);
    }

    private List<WorkflowExecutionPayload> payloads(List<WorkflowExecution> page, ObjectView seen) {
        ShownChanges shown = ShownChanges.of(page, seen);
        List<StepExecution> all =
                steps.findOf(page.stream().map(WorkflowExecution::id).toList());
        Map<Long, List<Review>> decided = reviews
                .findOf(all.stream().map(StepExecution::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Review::stepExecutionId));
        Map<Long, List<StepExecutionPayload>> byRequest = new HashMap<>();
        all.forEach(step -> byRequest
                .computeIfAbsent(step.execution().id(), id -> new ArrayList<>())
                .add(StepExecutionPayload.of(step, decided.getOrDefault(step.id(), List.of()))));
        return page.stream()
                .map(each -> WorkflowExecutionPayload.of(each, byRequest.getOrDefault(each.id(), List.of()), shown))
                .toList();
    }
}
