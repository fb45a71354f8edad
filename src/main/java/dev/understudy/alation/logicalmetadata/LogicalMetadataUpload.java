package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.FieldValues.Outcome;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.web.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Carries out an upload, some hundred lines at a time, so that its length does not matter. Rows stand or fall on their own. */
@Component
class LogicalMetadataUpload {

    private static final int CHUNK = 500;

    private record Place(ObjectRef ref, long fieldId) {}

    private final JsonLines lines;
    private final UploadedObjects objects;
    private final UploadedValues uploadedValues;
    private final FieldValues values;
    private final JsonMapper json;

    LogicalMetadataUpload(
            JsonLines lines,
            UploadedObjects objects,
            UploadedValues uploadedValues,
            FieldValues values,
            JsonMapper json) {
        this.lines = lines;
        this.objects = objects;
        this.uploadedValues = uploadedValues;
        this.values = values;
        this.json = json;
    }

    UploadPayload carryOut(InputStream body, UploadOptions options, Caller caller) throws IOException {
        UploadReport report = new UploadReport();
        List<UploadRow> chunk = new ArrayList<>();
        lines.read(body, (number, object) -> {
            report.received();
            int line = number - 1;
            if (object == null) {
                report.refuse(line, "", "Invalid JSON");
                return;
            }
            String key = object.path("key").asString("").strip();
            if (key.isEmpty()) {
                report.refuse(line, "", "The key is missing");
                return;
            }
            chunk.add(new UploadRow(line, key, object));
            if (chunk.size() == CHUNK) {
                carryOut(chunk, options, report, caller);
                chunk.clear();
            }
        });
        carryOut(chunk, options, report, caller);
        return report.payload();
    }

    private void carryOut(List<UploadRow> chunk, UploadOptions options, UploadReport report, Caller caller) {
        objects.find(chunk, options, report, caller);
        List<UploadRow> rows =
                uploadedValues.read(chunk.stream().filter(UploadRow::hasObject).toList(), report);
        Map<Place, JsonNode> present = options.replaceValues() ? new HashMap<>() : present(rows);
        List<NewValue> all = new ArrayList<>();
        List<UploadRow> rowOf = new ArrayList<>();
        for (UploadRow row : rows) {
            row.values().forEach((field, value) -> {
                JsonNode whole = options.replaceValues() ? value : added(row, field, value, present);
                all.add(new NewValue(row.object(), field, whole, null));
                rowOf.add(row);
            });
        }
        List<Outcome> outcomes = values.write(all, caller.userId());
        Set<UploadRow> changed = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) != Outcome.UNCHANGED) {
                changed.add(rowOf.get(i));
            }
        }
        changed.stream().filter(row -> !row.isCreated()).forEach(row -> report.updated());
    }

    /** Sets grow; what holds one value is replaced all the same. */
    private JsonNode added(UploadRow row, CustomField field, JsonNode value, Map<Place, JsonNode> present) {
        if (!field.fieldType().isSet() || !field.allowMultiple() && field.options() == null) {
            return value;
        }
        Place place = new Place(row.object(), field.id());
        Set<JsonNode> members = new LinkedHashSet<>();
        JsonNode before = present.get(place);
        if (before != null) {
            before.forEach(members::add);
        }
        value.forEach(members::add);
        ArrayNode whole = json.createArrayNode();
        members.forEach(whole::add);
        present.put(place, whole);
        return whole.isEmpty() ? value : whole;
    }

    private Map<Place, JsonNode> present(List<UploadRow> rows) {
        Map<Place, JsonNode> present = new HashMap<>();
        rows.stream()
                .map(UploadRow::object)
                .distinct()
                .collect(Collectors.groupingBy(ObjectRef::otype))
                .forEach((otype, refs) -> values.of(
                                otype, refs.stream().map(ObjectRef::oid).toList())
                        .values()
                        .forEach(ofObject -> ofObject.forEach((FieldValue value) ->
                                present.put(new Place(value.ref(), value.fieldId()), value.value()))));
        return present;
    }
}
