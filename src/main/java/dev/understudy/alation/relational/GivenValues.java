package dev.understudy.alation.relational;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldProperties;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The field values that items bring along: read with a few statements for all, and written with as many when their objects are known. */
@Component
class GivenValues {

    /** A value to write, or to add to or take from what the object has. */
    private record Passed(CustomField field, SetOperation operation, JsonNode value) {

        /** Changes what an object has. */
        JsonNode applyTo(Map<Long, JsonNode> present) {
            JsonNode whole = operation.applied(field, present.get(field.id()), value);
            present.put(field.id(), whole);
            return whole;
        }
    }

    private record Given<I>(I input, ValueInput value, CustomField field) {}

    /** What became of the values of some items: those that passed, and what is wrong, by item. */
    static final class Checked<I extends ObjectInput> {

        private final Map<I, List<Passed>> passed = new IdentityHashMap<>();
        private final Map<I, String> problems = new IdentityHashMap<>();

        @Nullable
        String problem(I input) {
            return problems.get(input);
        }

        private List<Passed> passed(I input) {
            return passed.getOrDefault(input, List.of());
        }
    }

    private final CustomFieldRepository fields;
    private final Templates templates;
    private final ValueRules rules;
    private final FieldValues values;
    private final boolean strictTemplates;

    GivenValues(
            CustomFieldRepository fields,
            Templates templates,
            ValueRules rules,
            FieldValues values,
            CustomFieldProperties properties) {
        this.fields = fields;
        this.templates = templates;
        this.rules = rules;
        this.values = values;
        this.strictTemplates = properties.strictTemplates();
    }

    /** @param objectOf what the items are for, as far as it is there */
    <I extends ObjectInput> Checked<I> check(
            List<I> inputs, String otype, Map<I, ObjectRef> objectOf, ObjectView seen) {
        Checked<I> checked = new Checked<>();
        List<Given<I>> given = known(inputs, otype, checked);
        List<Given<I>> whole = given.stream()
                .filter(each -> operation(each) != SetOperation.REMOVE)
                .toList();
        List<Optional<JsonNode>> kept = rules.kept(
                whole.stream()
                        .map(each -> new ValueRules.Candidate(
                                each.field(), each.value().value(), objectOf.get(each.input())))
                        .toList(),
                seen);
        Map<ValueInput, Optional<JsonNode>> keptOf = new IdentityHashMap<>();
        for (int i = 0; i < whole.size(); i++) {
            keptOf.put(whole.get(i).value(), kept.get(i));
        }
        keptOf.putAll(taken(given, seen));
        given.forEach(each -> pass(each, keptOf, checked));
        refuseTooLarge(inputs, objectOf, checked);
        return checked;
    }

    /**
     * Writes the values that passed, in the order of the items.
     *
     * @param refs the objects of the items
     */
    <I extends ObjectInput> void write(Checked<I> checked, Map<I, ObjectRef> refs, List<I> inputs, Caller caller) {
        Map<ObjectRef, Map<Long, JsonNode>> present = present(checked, refs);
        List<NewValue> all = new ArrayList<>();
        inputs.stream().filter(checked.passed::containsKey).forEach(input -> {
            ObjectRef ref = Objects.requireNonNull(refs.get(input));
            Map<Long, JsonNode> ofObject = present.computeIfAbsent(ref, r -> new HashMap<>());
            checked.passed(input)
                    .forEach(each -> all.add(new NewValue(ref, each.field(), each.applyTo(ofObject), null)));
        });
        if (!all.isEmpty()) {
            values.write(all, caller.userId());
        }
    }

    /** Those whose fields can be written; what is wrong with the others is noted. */
    private <I extends ObjectInput> List<Given<I>> known(List<I> inputs, String otype, Checked<I> checked) {
        List<Long> ids = inputs.stream()
                .flatMap(GivenValues::valuesOf)
                .map(ValueInput::fieldId)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, CustomField> byId = fields.byId(ids);
        Set<Long> laidOut = strictTemplates ? templates.fieldIdsOfType(otype) : byId.keySet();
        List<Given<I>> known = new ArrayList<>();
        for (I input : inputs) {
            valuesOf(input).forEach(value -> {
                CustomField field = byId.get(value.fieldId());
                String problem = problem(value, field, otype, laidOut);
                if (problem != null) {
                    checked.problems.putIfAbsent(input, problem);
                } else {
                    known.add(new Given<>(input, value, Objects.requireNonNull(field)));
                }
            });
        }
        return known;
    }

    private static @Nullable String problem(
            ValueInput value, @Nullable CustomField field, String otype, Set<Long> laidOut) {
        if (field == null) {
            return ValueErrors.unknownField(value.fieldId());
        }
        if (field.isOwnText()) {
            return ValueErrors.ownText(field, otype);
        }
        if (!laidOut.contains(field.id())) {
            return ValueErrors.notOnTemplate(field.id());
        }
        boolean isKnown = SetOperation.of(value.op())
                .filter(operation -> operation.suits(field.fieldType()))
                .isPresent();
        return isKnown
                ? null
                : "The op `%s` is not supported for field `%s`.".formatted(value.op(), field.nameSingular());
    }

    /** What is to be taken out of sets. That may be deleted, but what is hidden stays: it is not there. */
    private static <I extends ObjectInput> Map<ValueInput, Optional<JsonNode>> taken(
            List<Given<I>> given, ObjectView seen) {
        Map<ValueInput, JsonNode> named = new IdentityHashMap<>();
        given.stream()
                .filter(each -> operation(each) == SetOperation.REMOVE)
                .forEach(each -> named.put(
                        each.value(), References.allAsKept(each.value().value())));
        Set<ObjectRef> hidden = seen.hidden(named.values().stream()
                .flatMap(members -> References.in(members).stream())
                .toList());
        Map<ValueInput, Optional<JsonNode>> taken = new IdentityHashMap<>();
        named.forEach((value, members) -> taken.put(value, Optional.of(References.without(hidden, members))));
        return taken;
    }

    private static <I extends ObjectInput> void pass(
            Given<I> given, Map<ValueInput, Optional<JsonNode>> keptOf, Checked<I> checked) {
        Optional<JsonNode> kept = Objects.requireNonNull(keptOf.get(given.value()));
        if (kept.isPresent()) {
            checked.passed
                    .computeIfAbsent(given.input(), input -> new ArrayList<>())
                    .add(new Passed(given.field(), operation(given), kept.get()));
        } else {
            checked.problems.putIfAbsent(
                    given.input(), ValueErrors.notAllowed(given.value().value(), given.field()));
        }
    }

    /** Each addition may be small enough, and yet too much for what is there. Items of one object find what those before them leave. */
    private <I extends ObjectInput> void refuseTooLarge(
            List<I> inputs, Map<I, ObjectRef> objectOf, Checked<I> checked) {
        Map<ObjectRef, Map<Long, JsonNode>> present = present(checked, objectOf);
        for (I input : inputs.stream().filter(checked.passed::containsKey).toList()) {
            ObjectRef ref = objectOf.get(input);
            Map<Long, JsonNode> after = new HashMap<>(present.getOrDefault(ref, Map.of()));
            Optional<Passed> tooMuch = checked.passed(input).stream()
                    .filter(each -> ValueRules.isTooLarge(each.applyTo(after)))
                    .findFirst();
            if (tooMuch.isPresent()) {
                checked.problems.putIfAbsent(
                        input,
                        ValueErrors.notAllowed(
                                tooMuch.get().value(), tooMuch.get().field()));
            } else if (ref != null && checked.problem(input) == null) {
                present.put(ref, after);
            }
        }
    }

    private <I extends ObjectInput> Map<ObjectRef, Map<Long, JsonNode>> present(
            Checked<I> checked, Map<I, ObjectRef> refs) {
        List<ObjectRef> merging = refs.entrySet().stream()
                .filter(entry -> checked.passed(entry.getKey()).stream()
                        .anyMatch(each -> each.operation() != SetOperation.REPLACE))
                .map(Map.Entry::getValue)
                .toList();
        Map<ObjectRef, Map<Long, JsonNode>> present = new HashMap<>();
        if (!merging.isEmpty()) {
            values.stored(
                            merging.get(0).otype(),
                            merging.stream().map(ObjectRef::oid).toList())
                    .values()
                    .forEach(ofObject ->
                            ofObject.forEach(value -> present.computeIfAbsent(value.ref(), ref -> new HashMap<>())
                                    .put(value.fieldId(), value.value())));
        }
        return present;
    }

    private static SetOperation operation(Given<?> given) {
        return SetOperation.of(given.value().op()).orElseThrow();
    }

    private static Stream<ValueInput> valuesOf(ObjectInput input) {
        return input.customFields() == null ? Stream.of() : input.customFields().stream();
    }
}
