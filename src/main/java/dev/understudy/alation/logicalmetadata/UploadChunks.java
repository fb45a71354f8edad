package dev.understudy.alation.logicalmetadata;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldValue;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.FieldValues.Outcome;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.web.TriedAgain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Carries out some lines of an upload in a transaction of their own. Rows stand or fall on their own and whole, objects that they
 * make included.
 */
@Component
class UploadChunks {

    private record Place(ObjectRef ref, long fieldId) {}

    private final UploadedObjects objects;
    private final UploadedValues uploadedValues;
    private final FieldValues values;
    private final ObjectIndex index;
    private final JsonMapper json;

    UploadChunks(
            UploadedObjects objects,
            UploadedValues uploadedValues,
            FieldValues values,
            ObjectIndex index,
            JsonMapper json) {
        this.objects = objects;
        this.uploadedValues = uploadedValues;
        this.values = values;
        this.index = index;
        this.json = json;
    }

    @TriedAgain
    @Transactional
    UploadReport carryOut(List<UploadLine> lines, UploadOptions options, Caller caller) {
        UploadReport report = new UploadReport(options);
        List<UploadRow> chunk = lines.stream().map(UploadRow::new).toList();
        ObjectView seen = index.seenBy(caller);
        objects.find(chunk, options, report, seen);
        List<UploadRow> rows =
                uploadedValues.read(chunk.stream().filter(UploadRow::hasPlace).toList(), report, seen);
        objects.make(rows, options, report, caller);
        Map<Place, JsonNode> present = options.replaceValues() ? new HashMap<>() : present(rows);
        List<NewValue> all = new ArrayList<>();
        List<UploadRow> rowOf = new ArrayList<>();
        for (UploadRow row : rows) {
            Map<CustomField, JsonNode> whole = options.replaceValues() ? row.values() : added(row, present);
            if (isRefused(row, whole, report)) {
                continue;
            }
            whole.forEach((field, value) -> {
                present.put(new Place(row.object(), field.id()), value);
                all.add(new NewValue(row.object(), field, value, null));
                rowOf.add(row);
            });
        }
        List<Outcome> outcomes = values.change(all, caller.userId(), seen);
        Set<UploadRow> changed = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) != Outcome.UNCHANGED) {
                changed.add(rowOf.get(i));
            }
        }
        changed.stream().filter(row -> !row.isCreated()).forEach(row -> report.updated());
        return report;
    }

    /** The values as they will be: sets grow, what holds one value is replaced all the same. */
    private Map<CustomField, JsonNode> added(UploadRow row, Map<Place, JsonNode> present) {
        Map<CustomField, JsonNode> whole = new LinkedHashMap<>();
        row.values()
                .forEach((field, value) ->
                        whole.put(field, added(field, value, present.get(new Place(row.object(), field.id())))));
        return whole;
    }

    private JsonNode added(CustomField field, JsonNode value, @Nullable JsonNode before) {
        if (!field.grows()) {
            return value;
        }
        Set<JsonNode> members = new LinkedHashSet<>();
        if (before != null) {
            before.forEach(member -> members.add(References.asKept(member)));
        }
        value.forEach(members::add);
        ArrayNode whole = json.createArrayNode();
        members.forEach(whole::add);
        return whole.isEmpty() ? value : whole;
    }

    /** What a row adds may be too much for a set. */
    private static boolean isRefused(UploadRow row, Map<CustomField, JsonNode> whole, UploadReport report) {
        Optional<CustomField> full = whole.keySet().stream()
                .filter(field -> ValueRules.isTooLarge(Objects.requireNonNull(whole.get(field))))
                .findFirst();
        full.ifPresent(
                field -> report.refuse(row, Objects.requireNonNull(row.values().get(field)), field));
        return full.isPresent();
    }

    private Map<Place, JsonNode> present(List<UploadRow> rows) {
        Map<Place, JsonNode> present = new HashMap<>();
        ObjectRef.oidsByType(rows.stream().map(UploadRow::object).distinct().toList())
                .forEach((otype, oids) -> values.stored(otype, oids)
                        .values()
                        .forEach(ofObject -> ofObject.forEach((FieldValue value) ->
                                present.put(new Place(value.ref(), value.fieldId()), value.value()))));
        return present;
    }
}
