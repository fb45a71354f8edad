package dev.understudy.alation.lineage;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.error.InvalidItems;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a client writes of lineage. */
@AlationJson
record LineageInput(
        @Nullable List<BulkItem<DataflowInput>> dataflowObjects,
        @Nullable List<JsonNode> paths) {

    private static final Set<String> KEYS = Set.of("dataflow_objects", "paths");

    /** Unlike in most bodies nothing else may stand at the top. */
    static LineageInput read(JsonNode body) {
        if (!body.isObject()) {
            throw InvalidLineage.noObject();
        }
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw InvalidLineage.unknownKeys(unknown);
        }
        BulkItem<LineageInput> whole =
                BulkItem.read(List.of(body), LineageInput.class).get(0);
        InvalidItems.throwIfAny(List.of(whole));
        return whole.fields();
    }

    List<BulkItem<DataflowInput>> dataflows() {
        return Objects.requireNonNullElse(dataflowObjects, List.of());
    }

    List<JsonNode> writtenPaths() {
        return Objects.requireNonNullElse(paths, List.of());
    }
}
