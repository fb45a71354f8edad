package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

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
    private final CellValues cellValues;
    private final ValueRules rules;
    private final FieldValues values;

    RowValues(Templates templates, CellValues cellValues, ValueRules rules, FieldValues values) {
        this.templates = templates;
        this.cellValues = cellValues;
        this.rules = rules;
        this.values = values;
    }

    /** Puts the values to be written into the rows; a row with a value that does not fit is refused whole. */
    void read(List<DictionaryRow> sound, Upload upload, ObjectView seen) {
        List<ObjectRef> objects =
                sound.stream().map(DictionaryRow::object).distinct().toList();
        RowCells cells = new RowCells(upload, templates.fieldIdsOf(objects));
        List<Given> given =
                sound.stream().flatMap(row -> cells.of(row).stream()).toList();
        List<Optional<JsonNode>> kept = cellValues.kept(given, upload, seen);
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
}
