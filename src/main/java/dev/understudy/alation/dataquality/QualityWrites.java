package dev.understudy.alation.dataquality;

import dev.understudy.access.Caller;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.job.Jobs;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.dataquality.WrittenPayload.Attribution;
import dev.understudy.alation.dataquality.WrittenPayload.Upserted;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes fields and values, whether there are such already or not: with as many statements for thousands as for one. */
@Component
class QualityWrites {

    private final QualityFields fields;
    private final QualityValues values;
    private final ObjectIndex objects;
    private final Clock clock;

    QualityWrites(QualityFields fields, QualityValues values, ObjectIndex objects, Clock clock) {
        this.fields = fields;
        this.values = values;
        this.objects = objects;
        this.clock = clock;
    }

    /** All or nothing, but for values whose objects there are not. */
    WrittenPayload write(QualityInput input, Caller caller) {
        Instant started = clock.instant();
        Map<String, QualityFieldInput> named = new LinkedHashMap<>();
        EntryRules.fields(input.fieldEntries()).forEach(field -> named.put(field.fieldKey(), field));
        Map<String, Long> before = fields.ids(keys(named.keySet(), input.valueEntries()));
        Set<String> known = new HashSet<>(before.keySet());
        known.addAll(named.keySet());
        List<QualityValueInput> measured = EntryRules.values(input.valueEntries(), known);

        Map<String, Long> ids = write(named.values(), before, started);
        PlacedValues placed = PlacedValues.of(measured, ids, started, objects.seenBy(caller));
        Found<QualityValueName> written = placed.names(values.write(placed.said()));
        return new WrittenPayload(
                Upserted.of(Found.of(named.keySet(), before::containsKey).map(QualityFieldName::new)),
                Upserted.of(written),
                Attribution.of(written.absent(), placed.placeless()),
                placed.counts(),
                Jobs.seconds(started, clock.instant()));
    }

    /** The keys of all fields that a call names. */
    private static Set<String> keys(Set<String> named, List<BulkItem<QualityValueInput>> entries) {
        Set<String> keys = new HashSet<>(named);
        entries.stream()
                .filter(BulkItem::readable)
                .map(entry -> entry.fields().fieldKey())
                .forEach(keys::add);
        return keys;
    }

    /** The ids of these and of all that there were before. */
    private Map<String, Long> write(Collection<QualityFieldInput> named, Map<String, Long> before, Instant now) {
        Found<QualityFieldInput> found = Found.of(named, field -> before.containsKey(field.fieldKey()));
        fields.update(found.there());
        Map<String, Long> ids = new HashMap<>(before);
        ids.putAll(fields.create(found.absent(), now));
        return ids;
    }
}
