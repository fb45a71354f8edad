package dev.understudy.alation.core.field;

import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.Descriptions;
import dev.understudy.alation.core.object.DirtyObjects;
import dev.understudy.alation.core.object.FewHidden;
import dev.understudy.alation.core.object.NewDescription;
import dev.understudy.alation.core.object.ObjectIndex;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one store of field values. The built-in title and description are no rows here: they are the object's own texts, written
 * through {@link Descriptions}. Every change is kept with who made it and when.
 */
@Component
public class FieldValues {

    /** What writing a value did. */
    public enum Outcome {
        CREATED,
        UPDATED,
        /** The value was there already, or there was nothing to clear. */
        UNCHANGED
    }

    /** One change: {@code value} is JSON null if the field was cleared. */
    public record Change(long fieldId, JsonNode value, long userId, Instant at) {}

    private record Place(ObjectRef ref, long fieldId) {}

    /** One write: what there is, and what will be. */
    private static final class Writing {

        private final Map<Place, JsonNode> present;
        private final Set<ObjectRef> hidden;
        private final Map<Place, NewValue> wanted = new LinkedHashMap<>();

        Writing(Map<Place, JsonNode> present, ObjectView seen) {
            this.present = present;
            this.hidden = seen.hidden(present.values().stream()
                    .flatMap(value -> References.in(value).stream())
                    .collect(Collectors.toSet()));
        }

        /** What will become of each value, all of which are put among those wanted. */
        List<Outcome> outcomes(List<NewValue> values) {
            List<Outcome> outcomes = new ArrayList<>();
            for (NewValue value : values) {
                Place place = new Place(value.ref(), value.field().id());
                JsonNode before = wanted.containsKey(place) ? wanted.get(place).value() : present.get(place);
                outcomes.add(outcome(before, value));
                wanted.put(place, value);
            }
            return outcomes;
        }

        boolean leaves(Place place, NewValue value) {
            return outcome(present.get(place), value) == Outcome.UNCHANGED;
        }

        private Outcome outcome(@Nullable JsonNode before, NewValue value) {
            return FieldValues.outcome(
                    before == null ? null : References.without(hidden, before),
                    References.without(hidden, value.value()));
        }
    }

    /** As {@link #value} reads them. */
    private static final String VALUES =
            "select v.otype, v.oid, v.field_id, f.name_singular, f.field_type, v.field_value, v.ts_updated";

    private static final String SELECT = VALUES + " from field_value v join custom_field f on f.id = v.field_id ";
    private static final String OF_OBJECTS = VALUES
            + " from unnest(cast(:oids as bigint array)) as r (oid)"
            + " left join field_value v on v.otype = :otype and v.oid = r.oid"
            + " left join custom_field f on f.id = v.field_id where v.oid is not null order by v.oid, v.field_id";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final ObjectView objects;
    private final Descriptions descriptions;
    private final DirtyObjects dirty;
    private final JsonMapper json;
    private final Clock clock;

    FieldValues(
            JdbcClient sql,
            JdbcTemplate batches,
            ObjectIndex objects,
            Descriptions descriptions,
            DirtyObjects dirty,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.objects = objects.forTheSystem();
        this.descriptions = descriptions;
        this.dirty = dirty;
        this.json = json;
        this.clock = clock;
    }

    /** The values of objects of one type as somebody sees them, each list by field id: sets have no members that are hidden. */
    public Map<Long, List<FieldValue>> of(String otype, Collection<Long> oids, ObjectView seen) {
        Map<Long, List<FieldValue>> values = stored(otype, oids);
        return without(seen.hidden(references(values)), values);
    }

    /** The same, but sets have no members that are deleted, either. */
    public Map<Long, List<FieldValue>> ofLive(String otype, Collection<Long> oids, ObjectView seen) {
        Map<Long, List<FieldValue>> values = of(otype, oids, seen);
        Set<ObjectRef> deleted = seen.all(references(values)).values().stream()
                .filter(CatalogObject::deleted)
                .map(CatalogObject::ref)
                .collect(Collectors.toSet());
        return without(deleted, values);
    }

    /** The values as they are kept, for the house itself: a caller is not shown them as they are. */
    public Map<Long, List<FieldValue>> stored(String otype, Collection<Long> oids) {
        return oids.isEmpty()
                ? Map.of()
                : sql
                        .sql(OF_OBJECTS)
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .query(this::value)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(value -> value.ref().oid()));
    }

    /** Everything that the object has, by field id, its title and description among it. */
    public Map<Long, JsonNode> current(ObjectRef ref) {
        return current(List.of(ref)).getOrDefault(ref, Map.of());
    }

    /** The same for many objects; those that have nothing are left out. */
    public Map<ObjectRef, Map<Long, JsonNode>> current(Collection<ObjectRef> refs) {
        Map<Place, JsonNode> present = new HashMap<>();
        presentValues(refs, present);
        presentTexts(refs, present);
        Map<ObjectRef, Map<Long, JsonNode>> current = new HashMap<>();
        present.forEach((place, value) ->
                current.computeIfAbsent(place.ref(), ref -> new HashMap<>()).put(place.fieldId(), value));
        return current;
    }

    /** What somebody sees of the values of one field on the objects of a type, by object id; sets as they are kept. */
    public List<FieldValue> ofField(long fieldId, String otype, boolean includeDeleted, ObjectView seen) {
        String objects = includeDeleted ? seen.shows("v.otype", "v.oid") : seen.showsLive("v.otype", "v.oid");
        return sql.sql(SELECT + "where v.field_id = :field and v.otype = :otype and " + objects + " order by v.oid")
                .param("field", fieldId)
                .param("otype", otype)
                .params(seen.parameters())
                .query(this::value)
                .list();
    }

    /** The sets that objects of a type have in a field and of which somebody sees no member, as they are kept, each once. */
    public List<String> hiddenSets(long fieldId, String otype, ObjectView seen) {
        if (seen.fewHidden().filter(FewHidden::isNone).isPresent()) {
            return List.of();
        }
        Map<String, JsonNode> sets = new HashMap<>();
        sql.sql("select distinct v.field_value from field_value v where v.field_id = ? and v.otype = ?")
                .params(fieldId, otype)
                .query(row -> {
                    sets.put(row.getString(1), json.readTree(row.getString(1)));
                });
        Set<ObjectRef> hidden = seen.hidden(sets.values().stream()
                .flatMap(set -> References.in(set).stream())
                .collect(Collectors.toSet()));
        sets.values().removeIf(set -> !References.without(hidden, set).isNull());
        return List.copyOf(sets.keySet());
    }

    /**
     * Writes values, the last one for each place; all or nothing with the running transaction.
     *
     * @param userId who writes
     */
    public void write(List<NewValue> values, long userId) {
        write(values, userId, objects);
    }

    /**
     * The same.
     *
     * @param seen of sets nothing is told but what is seen of them
     * @return what became of each, in their order
     */
    public List<Outcome> write(List<NewValue> values, long userId, ObjectView seen) {
        Writing writing = new Writing(present(values), seen);
        List<Outcome> outcomes = writing.outcomes(values);
        write(writing.present, writing.wanted, userId);
        return outcomes;
    }

    /** The same, but values that are there already, as far as they are seen, are left as they are, with their times. */
    public List<Outcome> change(List<NewValue> values, long userId, ObjectView seen) {
        Writing writing = new Writing(present(values), seen);
        List<Outcome> outcomes = writing.outcomes(values);
        writing.wanted.entrySet().removeIf(each -> writing.leaves(each.getKey(), each.getValue()));
        write(writing.present, writing.wanted, userId);
        return outcomes;
    }

    private void write(Map<Place, JsonNode> present, Map<Place, NewValue> wanted, long userId) {
        store(present, wanted, userId);
        describe(wanted.values());
        dirty.note(wanted.keySet().stream().map(Place::ref).distinct().toList());
    }

    /** The last thousand changes of an object's values, the latest first. */
    public List<Change> history(ObjectRef ref) {
        return sql.sql("select field_id, field_value, user_id, ts_changed from field_value_change"
                        + " where otype = ? and oid = ? order by id desc limit 1000")
                .params(ref.otype(), ref.oid())
                .query((row, number) -> new Change(
                        row.getLong(1), json.readTree(row.getString(2)), row.getLong(3), SqlTimes.read(row, 4)))
                .list();
    }

    private static List<ObjectRef> references(Map<Long, List<FieldValue>> values) {
        return values.values().stream()
                .flatMap(List::stream)
                .flatMap(value -> value.references().stream())
                .toList();
    }

    private static Map<Long, List<FieldValue>> without(Set<ObjectRef> refs, Map<Long, List<FieldValue>> values) {
        Map<Long, List<FieldValue>> left = new HashMap<>(values);
        if (!refs.isEmpty()) {
            left.replaceAll((oid, ofObject) -> ofObject.stream()
                    .map(value -> value.without(refs))
                    .filter(value -> !value.value().isNull())
                    .toList());
        }
        return left;
    }

    private static Outcome outcome(@Nullable JsonNode before, JsonNode after) {
        boolean empty = before == null || before.isNull();
        if (empty) {
            return after.isNull() ? Outcome.UNCHANGED : Outcome.CREATED;
        }
        return after.equals(before) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private void store(Map<Place, JsonNode> present, Map<Place, NewValue> wanted, long userId) {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        List<Object[]> history = new ArrayList<>();
        Instant now = clock.instant();
        wanted.forEach((place, value) -> {
            Object at = SqlTimes.of(value.at() == null ? now : value.at());
            String otype = place.ref().otype();
            long oid = place.ref().oid();
            String text = value.value().toString();
            if (!value.field().isOwnText()) {
                if (value.value().isNull()) {
                    deletes.add(new Object[] {otype, oid, place.fieldId()});
                } else if (present.containsKey(place)) {
                    updates.add(new Object[] {text, at, otype, oid, place.fieldId()});
                } else {
                    inserts.add(new Object[] {text, at, otype, oid, place.fieldId()});
                }
            }
            if (outcome(present.get(place), value.value()) != Outcome.UNCHANGED) {
                history.add(new Object[] {otype, oid, place.fieldId(), text, userId, SqlTimes.of(now)});
            }
        });
        batches.batchUpdate("delete from field_value where otype = ? and oid = ? and field_id = ?", deletes);
        batches.batchUpdate(
                "update field_value set field_value = ?, ts_updated = ? where otype = ? and oid = ? and field_id = ?",
                updates);
        batches.batchUpdate(
                "insert into field_value (field_value, ts_updated, otype, oid, field_id) values (?, ?, ?, ?, ?)",
                inserts);
        batches.batchUpdate(
                "insert into field_value_change (otype, oid, field_id, field_value, user_id, ts_changed) values (?, ?, ?, ?, ?, ?)",
                history);
    }

    private void describe(Collection<NewValue> values) {
        Map<ObjectRef, NewDescription> byObject = new LinkedHashMap<>();
        values.stream()
                .filter(value -> value.field().isOwnText())
                .map(FieldValues::description)
                .forEach(each -> byObject.merge(each.ref(), each, NewDescription::and));
        if (!byObject.isEmpty()) {
            descriptions.write(byObject.values());
        }
    }

    private static NewDescription description(NewValue value) {
        String text = value.value().isNull() ? "" : value.value().asString("");
        return value.field().id() == CustomField.TITLE
                ? new NewDescription(value.ref(), text, null, value.at())
                : new NewDescription(value.ref(), null, text, value.at());
    }

    private Map<Place, JsonNode> present(List<NewValue> values) {
        Map<Place, JsonNode> present = new HashMap<>();
        List<ObjectRef> refs = values.stream().map(NewValue::ref).distinct().toList();
        presentValues(refs, present);
        if (values.stream().anyMatch(value -> value.field().isOwnText())) {
            presentTexts(refs, present);
        }
        return present;
    }

    private void presentValues(Collection<ObjectRef> refs, Map<Place, JsonNode> present) {
        ObjectRef.oidsByType(refs)
                .forEach((otype, oids) -> stored(otype, oids).values().stream()
                        .flatMap(List::stream)
                        .forEach(value -> present.put(new Place(value.ref(), value.fieldId()), value.value())));
    }

    private void presentTexts(Collection<ObjectRef> refs, Map<Place, JsonNode> present) {
        objects.all(refs).forEach((ref, object) -> {
            if (!object.title().equals(object.name())) { // else it has no title, and goes by its name
                putText(present, new Place(ref, CustomField.TITLE), object.title());
            }
        });
        objects.descriptions(refs)
                .forEach((ref, text) -> putText(present, new Place(ref, CustomField.DESCRIPTION), text));
    }

    private void putText(Map<Place, JsonNode> present, Place place, String text) {
        if (!text.isEmpty()) {
            present.put(place, json.valueToTree(text));
        }
    }

    private FieldValue value(ResultSet row, int number) throws SQLException {
        return new FieldValue(
                ObjectRef.read(row, 1),
                row.getLong(3),
                row.getString(4),
                FieldType.valueOf(row.getString(5)),
                json.readTree(row.getString(6)),
                SqlTimes.read(row, 7));
    }
}
