package dev.understudy.alation.logicalmetadata;

import dev.understudy.alation.core.account.People;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectRef;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.object.Otypes;
import dev.understudy.alation.core.web.PythonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reads the values of rows: fields by their names, references by keys. Many rows are read at once, with one look for each kind. */
@Component
class UploadedValues {

    private static final String KEY = "key";
    private static final Map<String, Long> TEXTS =
            Map.of("title", CustomField.TITLE, "description", CustomField.DESCRIPTION);

    private record Named(String otype, String key) {}

    private record Given(UploadRow row, CustomField field, JsonNode value) {}

    private final CustomFieldRepository fields;
    private final Templates templates;
    private final ValueRules rules;
    private final People people;
    private final JsonMapper json;

    UploadedValues(
            CustomFieldRepository fields, Templates templates, ValueRules rules, People people, JsonMapper json) {
        this.fields = fields;
        this.templates = templates;
        this.rules = rules;
        this.people = people;
        this.json = json;
    }

    /** Puts the values into the rows; a row with a value that does not fit is refused whole, and not among those answered. */
    List<UploadRow> read(List<UploadRow> rows, UploadReport report, ObjectView seen) {
        List<Given> given = given(rows);
        Map<String, Map<String, ObjectRef>> references = references(given, seen);
        List<ValueRules.Candidate> candidates = given.stream()
                .map(each -> new ValueRules.Candidate(each.field(), resolved(each, references)))
                .toList();
        List<Optional<JsonNode>> kept = rules.kept(candidates, seen);
        Set<UploadRow> refused = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Given each = given.get(i);
            if (kept.get(i).isPresent()) {
                each.row().values().put(each.field(), kept.get(i).get());
            } else if (refused.add(each.row())) {
                report.refuse(
                        each.row().line(),
                        each.row().key(),
                        "The value `%s` is not allowed for field `%s`"
                                .formatted(
                                        PythonText.str(each.value()),
                                        each.field().nameSingular()));
            }
        }
        return rows.stream().filter(row -> !refused.contains(row)).toList();
    }

    /** Names that no field has are passed over. */
    private List<Given> given(List<UploadRow> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> row.json().propertyNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT))));
        Map<String, List<CustomField>> byName = names.isEmpty()
                ? Map.of()
                : fields.findByNames(names).stream()
                        .collect(Collectors.groupingBy(
                                field -> field.nameSingular().toLowerCase(Locale.ROOT)));
        Map<Long, CustomField> texts = new HashMap<>();
        fields.findByIdIn(TEXTS.values()).forEach(field -> texts.put(field.id(), field));
        Map<String, Set<Long>> laidOut = new HashMap<>();
        List<Given> given = new ArrayList<>();
        for (UploadRow row : rows) {
            row.json().properties().forEach(entry -> {
                String name = entry.getKey().toLowerCase(Locale.ROOT);
                CustomField field = TEXTS.containsKey(name)
                        ? texts.get(TEXTS.get(name))
                        : preferred(byName.getOrDefault(name, List.of()), row.otype(), laidOut);
                if (field != null && !name.equals(KEY)) {
                    given.add(new Given(row, field, entry.getValue()));
                }
            });
        }
        return given;
    }

    /** Names need not be unique: of several fields the one that lies on a template for such objects, else the oldest. */
    private @Nullable CustomField preferred(List<CustomField> sameName, String otype, Map<String, Set<Long>> laidOut) {
        if (sameName.size() < 2) {
            return sameName.isEmpty() ? null : sameName.get(0);
        }
        Set<Long> carried = laidOut.computeIfAbsent(otype, templates::fieldIdsOfType);
        return sameName.stream()
                .filter(field -> carried.contains(field.id()))
                .findFirst()
                .orElse(sameName.get(0));
    }

    /** By type, then by key as it is spelt. */
    private Map<String, Map<String, ObjectRef>> references(List<Given> given, ObjectView seen) {
        Map<String, Set<String>> wanted = new HashMap<>();
        given.stream()
                .filter(each -> each.field().fieldType() == FieldType.OBJECT_SET)
                .flatMap(each -> each.value().valueStream())
                .map(UploadedValues::named)
                .filter(Objects::nonNull)
                .forEach(named -> wanted.computeIfAbsent(named.otype(), otype -> new HashSet<>())
                        .add(named.key()));
        Map<String, Map<String, ObjectRef>> found = new HashMap<>();
        wanted.forEach((otype, keys) -> found.put(otype, resolve(otype, keys, seen)));
        return found;
    }

    private Map<String, ObjectRef> resolve(String otype, Collection<String> keys, ObjectView seen) {
        if (otype.equals(People.USER) || otype.equals(People.GROUP)) {
            return people.byIdentifier(otype, keys);
        }
        Map<String, ObjectRef> found = new HashMap<>();
        seen.findByKeys(otype, keys)
                .forEach((key, sameKey) -> found.put(key, sameKey.get(0).ref()));
        return found;
    }

    /** A value as the rules know it: references by id, a single option of a multi-picker as a list. */
    private JsonNode resolved(Given given, Map<String, Map<String, ObjectRef>> references) {
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
            ObjectRef ref = named == null
                    ? null
                    : references.getOrDefault(named.otype(), Map.of()).get(named.key());
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
