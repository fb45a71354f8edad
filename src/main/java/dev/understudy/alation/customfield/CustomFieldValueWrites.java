package dev.understudy.alation.customfield;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.error.InvalidValues;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldProperties;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.FieldValues.Outcome;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.error.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks all values of a request and writes all or none. */
@Component
class CustomFieldValueWrites {

    /** What became of the values. */
    record Counts(long received, long updated, long created) {}

    private static final int MOST = 10_000;

    private final CustomFieldRepository fields;
    private final FieldValues values;
    private final ValueRules rules;
    private final Templates templates;
    private final ObjectIndex objects;
    private final boolean strictTemplates;

    CustomFieldValueWrites(
            CustomFieldRepository fields,
            FieldValues values,
            ValueRules rules,
            Templates templates,
            ObjectIndex objects,
            CustomFieldProperties properties) {
        this.fields = fields;
        this.values = values;
        this.rules = rules;
        this.templates = templates;
        this.objects = objects;
        this.strictTemplates = properties.strictTemplates();
    }

    Counts write(List<BulkItem<CustomFieldValueInput>> items, Caller caller) {
        if (items.size() > MOST) {
            throw new BadRequest("At most " + MOST + " values can be written at once.");
        }
        ObjectView seen = objects.seenBy(caller);
        List<NewValue> checked = checked(items, seen);
        List<Map<Object, Object>> errors = items.stream()
                .filter(BulkItem::refused)
                .map(BulkItem::errorsByField)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidValues(errors);
        }
        List<Outcome> outcomes = values.write(checked, caller.userId(), seen);
        long created = outcomes.stream().filter(Outcome.CREATED::equals).count();
        return new Counts(outcomes.size(), outcomes.size() - created, created);
    }

    private List<NewValue> checked(List<BulkItem<CustomFieldValueInput>> items, ObjectView seen) {
        Map<Long, CustomField> known = fields.byId(items.stream()
                .filter(BulkItem::readable)
                .map(item -> item.fields().fieldId())
                .toList());
        Set<ObjectRef> targets = seen.present(items.stream()
                .filter(BulkItem::readable)
                .map(CustomFieldValueWrites::ref)
                .toList());
        Map<ObjectRef, Set<Long>> carried = strictTemplates ? templates.fieldIdsOf(targets) : Map.of();
        List<BulkItem<CustomFieldValueInput>> sound = items.stream()
                .filter(BulkItem::readable)
                .filter(item -> isSound(item, known, targets, carried))
                .toList();
        List<ValueRules.Candidate> candidates = sound.stream()
                .map(item -> new ValueRules.Candidate(
                        field(item, known), item.fields().value(), ref(item)))
                .toList();
        List<Optional<JsonNode>> kept = rules.kept(candidates, seen);
        List<NewValue> checked = new ArrayList<>();
        for (int i = 0; i < sound.size(); i++) {
            BulkItem<CustomFieldValueInput> item = sound.get(i);
            CustomField field = field(item, known);
            if (kept.get(i).isPresent()) {
                checked.add(new NewValue(
                        ref(item), field, kept.get(i).get(), item.fields().tsUpdated()));
            } else {
                item.refuse(
                        FieldErrors.NON_FIELD,
                        ValueErrors.notAllowed(item.fields().value(), field));
            }
        }
        return checked;
    }

    private boolean isSound(
            BulkItem<CustomFieldValueInput> item,
            Map<Long, CustomField> known,
            Set<ObjectRef> targets,
            Map<ObjectRef, Set<Long>> carried) {
        ObjectRef ref = ref(item);
        CustomField field = known.get(item.fields().fieldId());
        if (!Otypes.is(ref.otype(), Capability.VALUED)) {
            item.refuse("otype", "Invalid otype");
        } else if (field == null) {
            item.refuse("field_id", ValueErrors.unknownField(item.fields().fieldId()));
        } else if (!targets.contains(ref)) {
            item.refuse(FieldErrors.NON_FIELD, "Object not found: " + ref.otype() + ":" + ref.oid() + ".");
        } else if (isToldElsewhere(field, ref.otype())) {
            item.refuse(FieldErrors.NON_FIELD, ValueErrors.ownText(field, ref.otype()));
        } else if (strictTemplates
                && !carried.getOrDefault(ref, CustomField.OWN_TEXTS).contains(field.id())) {
            item.refuse("field_id", ValueErrors.notOnTemplate(field.id()));
        }
        return !item.refused();
    }

    /** Texts of what lies in data sources have an API of their own, titles of what lies in BI servers come from there. */
    private static boolean isToldElsewhere(CustomField field, String otype) {
        return Otypes.is(otype, Capability.RELATIONAL) && field.isOwnText() || field.isTitleOfPlatform(otype);
    }

    private static CustomField field(BulkItem<CustomFieldValueInput> item, Map<Long, CustomField> known) {
        return Objects.requireNonNull(known.get(item.fields().fieldId()));
    }

    private static ObjectRef ref(BulkItem<CustomFieldValueInput> item) {
        return new ObjectRef(
                Otypes.canonical(item.fields().otype()), item.fields().oid());
    }
}
