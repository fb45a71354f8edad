package dev.understudy.alation.datadictionary;

import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.FieldType;
import dev.understudy.alation.core.field.KeyReferences;
import dev.understudy.alation.core.field.KeyReferences.Named;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.datadictionary.Given.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Reads what cells say of fields. */
@Component
class CellValues {

    private final KeyReferences references;
    private final ValueRules rules;
    private final JsonMapper json;

    CellValues(KeyReferences references, ValueRules rules, JsonMapper json) {
        this.references = references;
        this.rules = rules;
        this.json = json;
    }

    /** In the form in which it is kept; empty where it does not fit. */
    List<Optional<JsonNode>> kept(List<Given> given, Upload upload, ObjectView seen) {
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
