package dev.understudy.alation.workflow;

import dev.understudy.alation.core.otype.Otype;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.IdOf;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import dev.understudy.instance.dataset.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Section {@code workflow_requests}: change requests on their way. */
@Component
class RequestDataset implements DatasetSection<RequestDataset.Entry> {

    /**
     * @param requestedBy id of a user
     * @param steps how each step of the workflow stands
     */
    record Entry(
            @IdOf("workflow_execution") long id,
            long workflow,
            Otype otype,
            @Refers("objects") long oid,
            List<Change> changes,
            @Nullable String comment,
            long requestedBy,
            List<Step> steps) {}

    record Change(
            @Refers("custom_fields") long field,
            String name,
            @Nullable JsonNode oldValue,
            JsonNode newValue) {}

    /** @param step id of the workflow's step */
    record Step(
            @IdOf("workflow_step_execution") long id,
            long step,
            @Nullable StepStatus status) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-04T07:00:00.800000Z");

    private final JsonMapper json;

    RequestDataset(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "workflow_requests";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry request, Rows rows) {
        String otype = request.otype().name();
        List<Change> changes = request.changes();
        rows.add(
                "workflow_execution",
                "id",
                request.id(),
                "workflow_id",
                request.workflow(),
                "status",
                RequestStatus.IN_PROGRESS,
                "otype",
                otype,
                "oid",
                request.oid(),
                "changes",
                json.writeValueAsString(
                        changes.stream().map(RequestDataset::onWire).toList()),
                "request_comment",
                Objects.requireNonNullElse(request.comment(), ""),
                "requested_by_id",
                request.requestedBy(),
                "ts_created",
                LONG_AGO,
                "ts_updated",
                LONG_AGO);
        changes.forEach(change -> rows.add(
                "workflow_open_change",
                "execution_id",
                request.id(),
                "workflow_id",
                request.workflow(),
                "otype",
                otype,
                "oid",
                request.oid(),
                "field_id",
                change.field()));
        int ordinal = 0;
        for (Step step : request.steps()) {
            rows.referTo(
                    "step",
                    new World.Among("workflow_step", "id", Map.of("workflow_id", request.workflow())),
                    "among the steps of workflow " + request.workflow(),
                    step.step());
            StepStatus usual = ordinal == 0 ? StepStatus.PENDING : StepStatus.NOT_STARTED;
            rows.add(
                    "workflow_step_execution",
                    "id",
                    step.id(),
                    "execution_id",
                    request.id(),
                    "step_id",
                    step.step(),
                    "ordinal",
                    ++ordinal,
                    "status",
                    Objects.requireNonNullElse(step.status(), usual));
        }
    }

    private static Map<String, @Nullable Object> onWire(Change change) {
        Map<String, @Nullable Object> wire = new LinkedHashMap<>();
        wire.put("field_id", change.field());
        wire.put("field_name", change.name());
        wire.put("old_value", change.oldValue());
        wire.put("new_value", change.newValue());
        return wire;
    }
}
