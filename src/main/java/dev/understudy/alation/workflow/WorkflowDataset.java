package dev.understudy.alation.workflow;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otype;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code workflows}: the only way to make workflows. */
@Component
class WorkflowDataset implements DatasetSection<WorkflowDataset.Entry> {

    /**
     * @param otype type of the objects governed
     * @param included what is governed with all that lies in it; everything if left out
     * @param createdBy id of a user; 1 if left out
     */
    record Entry(
            @IdOf("workflow") long id,
            @NotBlank String title,
            @Nullable String description,
            RequestType type,
            @Nullable WorkflowStatus status,
            Otype otype,
            @Nullable List<Ref> included,
            @Nullable List<Ref> excluded,
            @Nullable Long createdBy,
            List<Step> steps) {}

    record Ref(Otype otype, @Refers("objects") long id) {

        ObjectRef onWire() {
            return new ObjectRef(otype.name(), id);
        }
    }

    /** @param minApprovals 1 if left out */
    record Step(
            @IdOf("workflow_step") long id,
            @Nullable Integer minApprovals,
            boolean allRequired,
            boolean canBypass,
            List<Ref> reviewers) {}

    private static final int MOST_APPROVALS = 9;

    private static final Instant LONG_AGO = Instant.parse("2024-04-03T07:00:00.700000Z");

    private final JsonMapper json;

    WorkflowDataset(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "workflows";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry workflow, Rows rows) {
        rows.once("workflow", "title", workflow.title());
        workflow.steps().forEach(WorkflowDataset::check);
        rows.add(
                "workflow",
                "id",
                workflow.id(),
                "title",
                workflow.title(),
                "description",
                Objects.requireNonNullElse(workflow.description(), ""),
                "type",
                workflow.type(),
                "status",
                Objects.requireNonNullElse(workflow.status(), WorkflowStatus.PUBLISHED),
                "otype",
                workflow.otype().name(),
                "include_all",
                workflow.included() == null,
                "included_objects",
                refs(workflow.included()),
                "excluded_objects",
                refs(workflow.excluded()),
                "created_by_id",
                Objects.requireNonNullElse(workflow.createdBy(), 1L),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        int ordinal = 0;
        for (Step step : workflow.steps()) {
            rows.add(
                    "workflow_step",
                    "id",
                    step.id(),
                    "workflow_id",
                    workflow.id(),
                    "ordinal",
                    ++ordinal,
                    "min_approvals",
                    Objects.requireNonNullElse(step.minApprovals(), 1),
                    "all_required",
                    step.allRequired(),
                    "can_bypass",
                    step.canBypass());
            for (Ref reviewer : step.reviewers()) {
                rows.add(
                        "workflow_reviewer",
                        "step_id",
                        step.id(),
                        "otype",
                        reviewer.otype().name(),
                        "oid",
                        reviewer.id());
            }
        }
    }

    /** How many a group comes to is known when somebody decides, and with all required the number does not count. */
    private static void check(Step step) {
        int approvals = Objects.requireNonNullElse(step.minApprovals(), 1);
        if (approvals < 1 || approvals > MOST_APPROVALS) {
            throw new IllegalArgumentException("min_approvals is 1 to " + MOST_APPROVALS + ", not " + approvals);
        }
        long reviewers = step.reviewers().stream().distinct().count();
        boolean anyGroup = step.reviewers().stream()
                .anyMatch(reviewer -> !reviewer.otype().name().equals(People.USER));
        if (reviewers == 0 || !step.allRequired() && !anyGroup && approvals > reviewers) {
            throw new IllegalArgumentException(
                    "min_approvals is " + approvals + ", but the step has " + reviewers + " reviewers");
        }
    }

    private String refs(@Nullable List<Ref> refs) {
        return json.writeValueAsString(
                refs == null ? List.of() : refs.stream().map(Ref::onWire).toList());
    }
}
