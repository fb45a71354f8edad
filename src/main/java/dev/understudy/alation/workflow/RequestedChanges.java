package dev.understudy.alation.workflow;

import dev.understudy.alation.core.body.FieldErrors;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldValueInput;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.NewValue;
import dev.understudy.alation.core.field.Templates;
import dev.understudy.alation.core.field.ValueErrors;
import dev.understudy.alation.core.field.ValueRules;
import dev.understudy.alation.core.field.ValueRules.Candidate;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.error.InvalidFields;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The changes of a request: checked when it is made, done when it is approved. */
@Component
class RequestedChanges {

    private final CustomFieldRepository fields;
    private final FieldValues values;
    private final ValueRules rules;
    private final Templates templates;
    private final ObjectIndex objects;

    RequestedChanges(
            CustomFieldRepository fields,
            FieldValues values,
            ValueRules rules,
            Templates templates,
            ObjectIndex objects) {
        this.fields = fields;
        this.values = values;
        this.rules = rules;
        this.templates = templates;
        this.objects = objects;
    }

    /**
     * The changes as the API shows them, with the values that the fields have now.
     *
     * @param seen the objects that new values may name
     */
    ArrayNode checked(ObjectRef object, @Nullable List<FieldValueInput> given, ObjectView seen) {
        if (given == null || given.isEmpty()) {
            throw InvalidFields.of("changes", given == null ? FieldErrors.REQUIRED : FieldErrors.EMPTY_LIST);
        }
        Set<Long> carried = templates.fieldIdsOf(object);
        Map<Long, CustomField> known =
                fields.byId(given.stream().map(FieldValueInput::fieldId).toList());
        Map<Long, JsonNode> now = values.current(object);
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        Set<Long> named = new HashSet<>();
        for (FieldValueInput each : given) {
            CustomField field = known.get(each.fieldId());
            if (field == null || !carried.contains(field.id())) {
                throw InvalidFields.of("changes", ValueErrors.notOnTemplate(each.fieldId()));
            }
            if (!named.add(field.id())) {
                throw InvalidFields.of("changes", "The field_id " + field.id() + " is named twice.");
            }
            if (field.isTitleOfPlatform(object.otype())) {
                throw InvalidFields.of("changes", ValueErrors.ownText(field, object.otype()));
            }
            ObjectNode change = changes.addObject();
            change.put("field_id", field.id());
            change.put("field_name", field.nameSingular());
            change.set("old_value", now.getOrDefault(field.id(), NullNode.getInstance()));
            change.set("new_value", kept(field, each.value(), object, seen));
        }
        return changes;
    }

    /**
     * Writes the new values, in the name of who asked for them. What has become impossible since then is passed over: a field that the
     * object has no longer, options and objects that are gone.
     */
    void apply(WorkflowExecution request) {
        ObjectRef object = Objects.requireNonNull(request.object());
        Set<Long> carried = templates.fieldIdsOf(object);
        Map<Long, CustomField> known = fields.byId(request.changes()
                .valueStream()
                .map(RequestedChanges::fieldId)
                .filter(carried::contains)
                .toList());
        List<NewValue> all = new ArrayList<>();
        request.changes().forEach(change -> {
            CustomField field = known.get(fieldId(change));
            if (field != null && !field.isTitleOfPlatform(object.otype())) {
                possible(field, change.path("new_value"), object)
                        .ifPresent(value -> all.add(new NewValue(object, field, value, null)));
            }
        });
        values.write(all, request.requestedBy().id());
    }

    /** What is still allowed of a value that was allowed once; empty if nothing is. */
    private Optional<JsonNode> possible(CustomField field, JsonNode value, ObjectRef object) {
        if (!value.isArray()) {
            return kept(List.of(new Candidate(field, value, object))).get(0);
        }
        List<Optional<JsonNode>> members = kept(value.valueStream()
                .map(member -> new Candidate(
                        field, JsonNodeFactory.instance.arrayNode().add(member), object))
                .toList());
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        members.forEach(member -> member.ifPresent(each -> left.add(each.get(0))));
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private List<Optional<JsonNode>> kept(List<Candidate> candidates) {
        return rules.kept(candidates, objects.forTheSystem());
    }

    static long fieldId(JsonNode change) {
        return change.path("field_id").asLong();
    }

    private JsonNode kept(CustomField field, JsonNode value, ObjectRef object, ObjectView seen) {
        return rules.kept(List.of(new Candidate(field, value, object)), seen)
                .get(0)
                .orElseThrow(() -> InvalidFields.of("changes", ValueErrors.notAllowedById(value, field)));
    }
}
