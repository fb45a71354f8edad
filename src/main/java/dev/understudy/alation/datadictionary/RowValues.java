package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.KeyReferences;
import dev.understudy.alation.core.field.KeyReferences.Named;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.datadictionary.Given.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Reads the values of rows whose objects are known. Many rows are read at once, with one look for each kind of thing. */
@Component
class RowValues {

    /** What a row says of a field, in the form in which it is kept. */
    private record Passed(Given given, JsonNode value) {}

    /**
     * What objects have so far.
     *
     * @param hidden the objects among it that are hidden from whoever uploads
     */
    private record Present(Map<ObjectRef, Map<Long, JsonNode>> values, Set<ObjectRef> hidden) {

        /** A set of hidden objects alone is not there. */
        boolean isEmpty(JsonNode value) {
            return References.without(hidden, value).isNull();
        }
    }

    private final Templates templates;
    private final KeyReferences references;
    private final ValueRules rules;
    private final FieldValues values;
    private final JsonMapper json;

    RowValues(Templates templates, KeyReferences references, ValueRules rules, FieldValues values, JsonMapper json) {
        this.templates = templates;
        this.references = references;
        this.rules = rules;
        this.values = values;
        this.json = json;
    }

    /** Puts the values to be written into the rows; a row with a value that does not fit is refused whole. */
    void read(List<DictionaryRow> sound, Upload upload, ObjectView seen) {
        List<ObjectRef> objects =
                sound.stream().map(DictionaryRow::object).distinct().toList();
        RowCells cells = new RowCells(upload, templates.fieldIdsOf(objects));
        List<Given> given =
                sound.stream().flatMap(row -> cells.of(row).stream()).toList();
        List<Optional<JsonNode>> kept = kept(given, upload, seen);
        for (int i = 0; i < given.size(); i++) {
            if (kept.get(i).isEmpty()) {
                refuse(given.get(i));
            }
        }
        Present present = present(objects, seen);
        Map<DictionaryRow, List<Passed>> passed = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            DictionaryRow row = given.get(i).row();
            if (row.isSound()) {
                passed.computeIfAbsent(row, r -> new ArrayList<>())
                        .add(new Passed(given.get(i), kept.get(i).orElseThrow()));
            }
        }
        passed.forEach((row, ofRow) -> put(row, ofRow, upload.options(), present));
    }

    private Present present(List<ObjectRef> objects, ObjectView seen) {
        Map<ObjectRef, Map<Long, JsonNode>> current = values.current(objects);
        Set<ObjectRef> hidden = seen.hidden(current.values().stream()
                .flatMap(ofObject -> ofObject.values().stream())
                .flatMap(value -> References.in(value).stream())
                .collect(Collectors.toSet()));
        return new Present(new HashMap<>(current), hidden);
    }

    private static void refuse(Given given) {
        given.row().refuse(ValueErrors.ofRow(Shortened.text(given.text()), given.field()));
    }

    /** Rows of the same object follow each other, so each finds what those before it have said, unless they were refused. */
    private void put(DictionaryRow row, List<Passed> passed, UploadOptions options, Present present) {
        Map<Long, JsonNode> after = new HashMap<>(present.values().getOrDefault(row.object(), Map.of()));
        for (Passed each : passed) {
            Given given = each.given();
            JsonNode before = after.getOrDefault(given.field().id(), NullNode.getInstance());
            if (options.overwrite() || present.isEmpty(before)) {
                JsonNode whole =
                        given.otypes().isEmpty() ? each.value() : withOthers(given.otypes(), each.value(), before);
                if (ValueRules.isTooLarge(whole)) {
                    refuse(given);
                }
                row.values().put(given.field(), whole);
                after.put(given.field().id(), whole);
            }
        }
        if (row.isSound()) {
            present.values().put(row.object(), after);
        }
    }

    /** A value with those objects of the one before that are of other types. */
    private JsonNode withOthers(Set<String> otypes, JsonNode value, JsonNode before) {
        List<ObjectRef> whole = Stream.concat(
                        References.in(before).stream().filter(ref -> !otypes.contains(ref.otype())),
                        References.in(value).stream())
                .toList();
        return whole.isEmpty() ? NullNode.getInstance() : rules.tree(whole);
    }

    private List<Optional<JsonNode>> kept(List<Given> given, Upload upload, ObjectView seen) {
        List<Named> named = new ArrayList<>();
        given.stream()
                .filter(each -> each.field().fieldType() == FieldType.OBJECT_SET)
                .forEach(each -> each.cells()
                        .forEach(cell -> cell.parts()
                                .forEach(part -> named.addAll(candidates(part, cell, each.field(), upload)))));
        Map<Named, ObjectRef> found = references.resolve(named, seen);
        return rules.kept(
                given.stream()
                        .map(each -> new ValueRules.Candidate(
                                each.field(),
                                value(each, upload, found),
                                each.row().object()))
                        .toList(),
                seen);
    }

    /** What a part of a cell may name: of the column's type or any that the field takes, by a whole key or by one of the file's own. */
    private static List<Named> candidates(String part, Cell cell, CustomField field, Upload upload) {
        List<String> otypes = cell.otype() == null
                ? Objects.requireNonNullElse(field.allowedOtypes(), List.of())
                : List.of(cell.otype());
        List<Named> candidates = new ArrayList<>();
        for (String otype : otypes) {
            candidates.add(new Named(otype, part));
            if (upload.hierarchy() == Hierarchy.RELATIONAL && Otypes.is(otype, Capability.RELATIONAL)) {
                candidates.add(new Named(otype, upload.wholeKey(part)));
            }
        }
        return candidates;
    }

    /** The value as the rules know it. What cannot be read stays a text, which they refuse. */
    private JsonNode value(Given given, Upload upload, Map<Named, ObjectRef> found) {
        String text = given.text();
        if (given.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
            return NullNode.getInstance();
        }
        JsonNode value = switch (given.field().fieldType()) {
            case OBJECT_SET -> objects(given, upload, found);
            case MULTI_PICKER -> options(text);
            default -> null;
        };
        return value == null ? StringNode.valueOf(text) : value;
    }

    private @Nullable JsonNode objects(Given given, Upload upload, Map<Named, ObjectRef> found) {
        List<ObjectRef> refs = new ArrayList<>();
        for (Cell cell : given.cells()) {
            for (String part : cell.parts().toList()) {
                Optional<ObjectRef> ref = candidates(part, cell, given.field(), upload).stream()
                        .flatMap(named -> Stream.ofNullable(found.get(named)))
                        .findFirst();
                if (ref.isEmpty()) {
                    return null;
                }
                refs.add(ref.get());
            }
        }
        return refs.isEmpty() ? null : rules.tree(refs);
    }

    /** {@code ["A", "B"]}; an option may stand alone. */
    private @Nullable JsonNode options(String text) {
        if (!text.startsWith("[")) {
            return json.createArrayNode().add(text);
        }
        try {
            return json.readTree(text);
        } catch (JacksonException broken) {
            return null;
        }
    }
}
