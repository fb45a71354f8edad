package dev.understudy.alation.dataquality;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.dataquality.DeletedPayload.Gone;
import dev.understudy.alation.dataquality.QualityValues.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Deletes values and fields. Values go first, so that those of a field that goes, too, count as they are named. */
@Component
class QualityDeletion {

    private final QualityFields fields;
    private final QualityValues values;
    private final ObjectIndex objects;
    private final Clock clock;

    QualityDeletion(QualityFields fields, QualityValues values, ObjectIndex objects, Clock clock) {
        this.fields = fields;
        this.values = values;
        this.objects = objects;
        this.clock = clock;
    }

    DeletedPayload delete(QualityNames names, Caller caller) {
        Instant started = clock.instant();
        List<QualityFieldName> fieldNames =
                names.fieldNames().stream().distinct().toList();
        List<QualityValueName> valueNames =
                names.valueNames().stream().distinct().toList();
        Map<String, Long> ids = fields.ids(Stream.concat(
                        fieldNames.stream().map(QualityFieldName::fieldKey),
                        valueNames.stream().map(QualityValueName::fieldKey))
                .toList());

        Gone<QualityValueName> goneValues = deleteValues(valueNames, ids, objects.seenBy(caller));
        Gone<QualityFieldName> goneFields = deleteFields(fieldNames, ids);
        return new DeletedPayload(goneFields, goneValues, Jobs.seconds(started, clock.instant()));
    }

    private Gone<QualityFieldName> deleteFields(List<QualityFieldName> names, Map<String, Long> ids) {
        Found<QualityFieldName> found = Found.of(names, name -> ids.containsKey(name.fieldKey()));
        fields.delete(found.there().stream().map(QualityFieldName::fieldKey).toList());
        return Gone.of(found);
    }

    private Gone<QualityValueName> deleteValues(List<QualityValueName> names, Map<String, Long> ids, ObjectView seen) {
        Map<QualityValueName, Place> places = places(names, ids, seen);
        Set<Place> gone = values.delete(places.values());
        return Gone.of(Found.of(names, name -> gone.contains(places.get(name))));
    }

    /** What the names are about, if there is such a field and object; of several that mean one value only the first finds it. */
    private static Map<QualityValueName, Place> places(
            List<QualityValueName> names, Map<String, Long> ids, ObjectView seen) {
        KeyedObjects objects =
                KeyedObjects.of(names.stream().map(QualityValueName::objectKey).toList(), seen);
        Map<QualityValueName, Place> places = new HashMap<>();
        Set<Place> named = new HashSet<>();
        for (QualityValueName name : names) {
            Long field = ids.get(name.fieldKey());
            if (field != null) {
                objects.find(name.objectKey())
                        .map(object -> new Place(field, object))
                        .filter(named::add)
                        .ifPresent(place -> places.put(name, place));
            }
        }
        return places;
    }
}
