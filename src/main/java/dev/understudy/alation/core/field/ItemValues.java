package dev.understudy.alation.core.field;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.otype.ObjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The field values that the items of a bulk write bring along: the field must lie on the template that the item names, or be
 * the title or description that objects have whatever their template; and it must take the value. What is wrong with values stands
 * in a list of its own within an item's errors.
 */
@Component
public class ItemValues {

    /** Where this cannot be read, nothing can be said of values. */
    private static final String TEMPLATE = "template_id";

    private static final String NO_TEMPLATE = "Custom field values were included, but no template was specified.";

    /** A value that passed, to be written once the object is known. */
    record Passed(CustomField field, JsonNode value) {

        NewValue on(ObjectRef ref) {
            return new NewValue(ref, field, value, null);
        }
    }

    /**
     * How a family's items name these things.
     *
     * @param key the key of the values in the item
     * @param template the template they are for; null if none is given
     * @param object what has the values; null if it is still to be made
     */
    public record Shape<T>(
            String key,
            Function<T, @Nullable Long> template,
            Function<T, @Nullable List<FieldValueInput>> values,
            Function<T, @Nullable ObjectRef> object) {

        /** Of items that make objects. */
        public Shape(
                String key, Function<T, @Nullable Long> template, Function<T, @Nullable List<FieldValueInput>> values) {
            this(key, template, values, fields -> null);
        }

        /** Of items that change objects of a type, which they name by their ids. */
        public Shape(
                String key,
                Function<T, @Nullable Long> template,
                Function<T, @Nullable List<FieldValueInput>> values,
                String otype,
                Function<T, @Nullable Long> id) {
            this(key, template, values, fields -> {
                Long named = id.apply(fields);
                return named == null ? null : new ObjectRef(otype, named);
            });
        }
    }

    private record Given<T>(BulkItem<T> item, FieldValueInput value) {}

    private final CustomFieldRepository fields;
    private final Templates templates;
    private final ValueRules rules;
    private final FieldValues values;
    private final ObjectIndex objects;

    ItemValues(
            CustomFieldRepository fields,
            Templates templates,
            ValueRules rules,
            FieldValues values,
            ObjectIndex objects) {
        this.fields = fields;
        this.templates = templates;
        this.rules = rules;
        this.values = values;
        this.objects = objects;
    }

    /** Refuses items whose values do not fit, or name what the caller does not see; answers all items, to be written once none is refused. */
    public <T> CheckedItems<T> check(List<BulkItem<T>> items, Shape<T> shape, Caller caller) {
        List<BulkItem<T>> withValues = items.stream()
                .filter(item -> item.isLegible()
                        && !item.isIllegible(TEMPLATE)
                        && !valuesOf(item, shape).isEmpty())
                .toList();
        List<BulkItem<T>> withTemplate = new ArrayList<>();
        for (BulkItem<T> item : withValues) {
            if (shape.template().apply(item.legible()) == null) {
                item.refuse(shape.key(), NO_TEMPLATE);
            } else {
                withTemplate.add(item);
            }
        }
        Map<Long, Set<Long>> laidOut = templates.fieldIdsBy(withTemplate.stream()
                .map(item -> Objects.requireNonNull(shape.template().apply(item.legible())))
                .collect(Collectors.toSet()));
        Map<Long, CustomField> known = known(laidOut.values());
        List<Given<T>> onTemplate = new ArrayList<>();
        for (BulkItem<T> item : withTemplate) {
            Long template = Objects.requireNonNull(shape.template().apply(item.legible()));
            Set<Long> carried = laidOut.getOrDefault(template, Set.of());
            valuesOf(item, shape).stream()
                    .filter(value -> carried.contains(value.fieldId()) && known.containsKey(value.fieldId()))
                    .forEach(value -> onTemplate.add(new Given<>(item, value)));
        }
        return new CheckedItems<>(
                items, passed(withTemplate, shape, onTemplate, known, caller), values, caller.userId());
    }

    private <T> Map<BulkItem<T>, List<Passed>> passed(
            List<BulkItem<T>> items,
            Shape<T> shape,
            List<Given<T>> onTemplate,
            Map<Long, CustomField> known,
            Caller caller) {
        List<ValueRules.Candidate> candidates = onTemplate.stream()
                .map(given -> new ValueRules.Candidate(
                        field(given.value(), known),
                        given.value().value(),
                        shape.object().apply(given.item().legible())))
                .toList();
        List<Optional<JsonNode>> kept = rules.kept(candidates, objects.seenBy(caller));
        Map<FieldValueInput, Optional<JsonNode>> keptOf = new IdentityHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            keptOf.put(onTemplate.get(i).value(), kept.get(i));
        }
        Map<BulkItem<T>, List<Passed>> passed = new HashMap<>();
        for (BulkItem<T> item : items) {
            List<Object> errors = new ArrayList<>();
            for (FieldValueInput value : valuesOf(item, shape)) {
                Optional<JsonNode> found = keptOf.get(value);
                if (found != null && found.isPresent()) {
                    errors.add(Map.of());
                    passed.computeIfAbsent(item, i -> new ArrayList<>())
                            .add(new Passed(field(value, known), found.get()));
                } else {
                    errors.add(error(value, found == null ? null : field(value, known)));
                }
            }
            if (errors.stream().anyMatch(error -> !error.equals(Map.of()))) {
                item.refuse(errors);
            }
        }
        return passed;
    }

    private static Map<String, List<String>> error(FieldValueInput value, @Nullable CustomField field) {
        return field == null
                ? Map.of("field_id", List.of(ValueErrors.notOnTemplate(value.fieldId())))
                : Map.of(FieldErrors.NON_FIELD, List.of(ValueErrors.notAllowedById(value.value(), field)));
    }

    private static CustomField field(FieldValueInput value, Map<Long, CustomField> known) {
        return Objects.requireNonNull(known.get(value.fieldId()));
    }

    private Map<Long, CustomField> known(Collection<Set<Long>> ids) {
        return fields.byId(ids.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static <T> List<FieldValueInput> valuesOf(BulkItem<T> item, Shape<T> shape) {
        List<FieldValueInput> values = shape.values().apply(item.legible());
        return values == null ? List.of() : values;
    }
}
