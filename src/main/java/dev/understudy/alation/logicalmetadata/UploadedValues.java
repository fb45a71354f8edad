package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldNames;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.KeyReferences;
import dev.understudy.alation.core.field.KeyReferences.Named;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reads the values of rows: fields by their names, references by keys. Many rows are read at once, with one look for each kind. */
@Component
class UploadedValues {

    private static final String KEY = "key";

    private record Given(UploadRow row, CustomField field, JsonNode value) {}

    private final FieldNames names;
    private final KeyReferences references;
    private final ValueRules rules;
    private final JsonMapper json;

    UploadedValues(FieldNames names, KeyReferences references, ValueRules rules, JsonMapper json) {
        this.names = names;
        this.references = references;
        this.rules = rules;
        this.json = json;
    }

    /** Puts the values into the rows; a row with a value that does not fit is refused whole, and not among those answered. */
    List<UploadRow> read(List<UploadRow> rows, UploadReport report, ObjectView seen) {
        List<Given> given = given(rows);
        Map<Named, ObjectRef> found = references(given, seen);
        List<ValueRules.Candidate> candidates = given.stream()
                .map(each -> new ValueRules.Candidate(
                        each.field(),
                        resolved(each, found),
                        each.row().awaitsObject() ? null : each.row().object()))
                .toList();
        List<Optional<JsonNode>> kept = rules.kept(candidates, seen);
        Set<UploadRow> refused = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Given each = given.get(i);
            if (kept.get(i).isPresent()
                    && !each.field().isTitleOfPlatform(each.row().otype())) {
                each.row().values().put(each.field(), kept.get(i).get());
            } else if (refused.add(each.row())) {
                report.refuse(each.row(), each.value(), each.field());
            }
        }
        return rows.stream().filter(row -> !refused.contains(row)).toList();
    }

    /** Names that no field has are passed over. */
    private List<Given> given(List<UploadRow> rows) {
        Set<String> all = new HashSet<>();
        rows.forEach(row -> all.addAll(row.json().propertyNames()));
        FieldNames.Known known = names.known(all);
        List<Given> given = new ArrayList<>();
        for (UploadRow row : rows) {
            row.json().properties().forEach(entry -> {
                CustomField field = known.field(entry.getKey(), row.otype());
                if (field != null && !entry.getKey().equalsIgnoreCase(KEY)) {
                    given.add(new Given(row, field, entry.getValue()));
                }
            });
        }
        return given;
    }

    private Map<Named, ObjectRef> references(List<Given> given, ObjectView seen) {
        return references.resolve(
                given.stream()
                        .filter(each -> each.field().fieldType() == FieldType.OBJECT_SET)
                        .flatMap(each -> each.value().valueStream())
                        .map(UploadedValues::named)
                        .filter(Objects::nonNull)
                        .toList(),
                seen);
    }

    /** A value as the rules know it: references by id, a single option of a multi-picker as a list. */
    private JsonNode resolved(Given given, Map<Named, ObjectRef> found) {
        JsonNode value = given.value();
        FieldType type = given.field().fieldType();
        if (type == FieldType.MULTI_PICKER
                && value.isString()
                && !value.asString().isBlank()) {
            return json.createArrayNode().add(value);
        }
        if (type != FieldType.OBJECT_SET || !value.isArray()) {
            return value;
        }
        ArrayNode resolved = json.createArrayNode();
        for (JsonNode each : value) {
            Named named = named(each);
            ObjectRef ref = named == null ? null : found.get(named);
            if (ref == null) {
                resolved.add(each); // by id, or unknown: the rules will tell
            } else {
                resolved.addAll(rules.tree(List.of(ref)));
            }
        }
        return resolved;
    }

    /** {@code {"type": "user", "key": "ana@example.com"}} */
    private static @Nullable Named named(JsonNode reference) {
        String otype = reference.path("type").asString(reference.path("otype").asString(""));
        JsonNode key = reference.path(KEY);
        return otype.isEmpty() || !key.isValueNode() ? null : new Named(Otypes.canonical(otype), key.asString());
    }
}
