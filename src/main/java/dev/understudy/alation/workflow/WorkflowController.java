package dev.understudy.alation.workflow;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.web.ReadOnly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workflows API (row 132). */
@RestController
@RequestMapping("/integration/v2/workflows")
@ReadOnly
class WorkflowController {

    private static final Filters FILTERS = Filters.lenient()
            .number("id")
            .text("title")
            .within("search", "title")
            .order("id")
            .choice("type", RequestType.class)
            .choice("status", WorkflowStatus.class);

    private final WorkflowStepRepository steps;
    private final Reviewers reviewers;
    private final People people;
    private final ObjectIndex objects;
    private final EntityLists lists;

    WorkflowController(
            WorkflowStepRepository steps, Reviewers reviewers, People people, ObjectIndex objects, EntityLists lists) {
        this.steps = steps;
        this.reviewers = reviewers;
        this.people = people;
        this.objects = objects;
        this.lists = lists;
    }

    @GetMapping
    Listing<WorkflowPayload> list(ListRequest request, Caller caller) {
        return lists.find(Workflow.class, FILTERS, request).mapAll(page -> payloads(page, objects.seenBy(caller)));
    }

    private List<WorkflowPayload> payloads(List<Workflow> page, ObjectView seen) {
        List<WorkflowStep> all = steps.findByWorkflowIdInOrderByOrdinal(
                page.stream().map(Workflow::id).toList());
        Map<Long, List<ObjectRef>> named =
                reviewers.of(all.stream().map(WorkflowStep::id).toList());
        Map<ObjectRef, People.Profile> profiles = people.profiles(
                named.values().stream().flatMap(Collection::stream).toList());
        Map<Long, List<WorkflowPayload.Step>> byWorkflow = new HashMap<>();
        all.forEach(step -> byWorkflow
                .computeIfAbsent(step.workflowId(), id -> new ArrayList<>())
                .add(WorkflowPayload.Step.of(
                        step,
                        named.getOrDefault(step.id(), List.of()).stream()
                                .map(ref -> PersonPayload.of(ref, profiles))
                                .toList())));
        Set<ObjectRef> hidden = seen.hidden(page.stream()
                .flatMap(workflow ->
                        Stream.concat(workflow.includedObjects().stream(), workflow.excludedObjects().stream()))
                .toList());
        return page.stream()
                .map(workflow ->
                        WorkflowPayload.of(workflow, byWorkflow.getOrDefault(workflow.id(), List.of()), hidden))
                .toList();
    }
}
