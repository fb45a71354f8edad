package dev.understudy.alation.customfield;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.field.CustomField;
import dev.understudy.alation.core.field.CustomFieldRepository;
import dev.understudy.alation.core.field.FieldValues;
import dev.understudy.alation.core.field.References;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.customfield.SingleValueController.RemovedPayload;
import dev.understudy.alation.customfield.SingleValueController.WrittenPayload;
import dev.understudy.alation.customfield.ValueNumbers.Place;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and clears one value, as a bulk write of one. */
@Component
class SingleValues {

    private final CustomFieldValueWrites writes;
    private final ValueNumbers numbers;
    private final FieldValues values;
    private final CustomFieldRepository fields;
    private final ObjectIndex objects;

    SingleValues(
            CustomFieldValueWrites writes,
            ValueNumbers numbers,
            FieldValues values,
            CustomFieldRepository fields,
            ObjectIndex objects) {
        this.writes = writes;
        this.numbers = numbers;
        this.values = values;
        this.fields = fields;
        this.objects = objects;
    }

    WrittenPayload write(List<BulkItem<CustomFieldValueInput>> one, Caller caller) {
        if (one.size() != 1) {
            throw new BadRequest("Write one value at a time.");
        }
        writes.write(one, caller);
        CustomFieldValueInput input = one.get(0).fields();
        Place place = new Place(new ObjectRef(Otypes.canonical(input.otype()), input.oid()), input.fieldId());
        return new WrittenPayload(
                numbers.of(place),
                place.fieldId(),
                place.ref().otype(),
                place.ref().oid(),
                value(place, objects.seenBy(caller)));
    }

    RemovedPayload remove(long number, Caller caller) {
        Place place = numbers.place(number).orElseThrow(NotFound::new);
        ObjectView seen = objects.seenBy(caller);
        JsonNode value = value(place, seen);
        if (value.isNull() || seen.find(place.ref()).isEmpty()) {
            throw new NotFound();
        }
        CustomField field = fields.findById(place.fieldId()).orElseThrow(NotFound::new);
        writes.write(BulkItem.read(List.of(cleared(place)), CustomFieldValueInput.class), caller);
        return new RemovedPayload(
                number, place.fieldId(), place.ref().otype(), place.ref().oid(), value, field.nameSingular(), null);
    }

    /** Without members that are hidden; JSON null if there is nothing. */
    private JsonNode value(Place place, ObjectView seen) {
        JsonNode kept = values.current(place.ref()).getOrDefault(place.fieldId(), NullNode.instance);
        return References.without(seen.hidden(References.in(kept)), kept);
    }

    private static ObjectNode cleared(Place place) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field_id", place.fieldId())
                .put("otype", place.ref().otype())
                .put("oid", place.ref().oid())
                .putNull("value");
    }
}
