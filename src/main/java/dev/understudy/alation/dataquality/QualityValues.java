package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.object.Containment;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was measured: written and deleted in batches, whatever their number. */
@Component
class QualityValues {

    /** What a value is about. */
    record Place(long fieldId, ObjectRef source) {}

    /**
     * What is said there.
     *
     * @param value as JSON
     */
    record Said(
            String value,
            Quality quality,
            Instant lastUpdated,
            @Nullable String url) {}

    private static final String PRESENT = "select e.field_id, e.source_oid, e.otype, e.oid"
            + " from unnest(cast(:oids as bigint array)) as r (oid)"
            + " left join data_quality_value e on e.source_otype = :otype and e.source_oid = r.oid"
            + " where e.id is not null and e.field_id = any(cast(:fields as bigint array))";
    private static final String INSERT =
            "insert into data_quality_value (value_value, value_quality, value_last_updated,"
                    + " value_external_url, source_otype, source_oid, field_id, otype, oid) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update data_quality_value set value_value = ?, value_quality = ?,"
            + " value_last_updated = ?, value_external_url = ?"
            + " where source_otype = ? and source_oid = ? and field_id = ?";
    private static final String DELETE =
            "delete from data_quality_value where source_otype = ? and source_oid = ? and field_id = ?";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Containment containment;

    QualityValues(JdbcClient sql, JdbcTemplate batches, Containment containment) {
        this.sql = sql;
        this.batches = batches;
        this.containment = containment;
    }

    /** Writes values, and tells where there were some already. */
    Set<Place> write(Map<Place, Said> values) {
        Map<Place, Set<ObjectRef>> present = present(values.keySet());
        Map<ObjectRef, ObjectRef> tables = tablesOf(values.keySet());
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<@Nullable Object[]> fresh = new ArrayList<>();
        values.forEach((place, said) -> {
            Set<ObjectRef> listed = present.getOrDefault(place, Set.of());
            if (!listed.isEmpty()) {
                changed.add(values(place, said).toArray());
            }
            listedFor(place.source(), tables).stream()
                    .filter(object -> !listed.contains(object))
                    .forEach(object -> fresh.add(row(place, said, object)));
        });
        batches.batchUpdate(UPDATE, changed);
        batches.batchUpdate(INSERT, fresh);
        return present.keySet();
    }

    /** Deletes values, and tells where there were some. */
    Set<Place> delete(Collection<Place> places) {
        Set<Place> present = present(places).keySet();
        batches.batchUpdate(
                DELETE,
                present.stream()
                        .map(place -> new Object[] {
                            place.source().otype(), place.source().oid(), place.fieldId()
                        })
                        .toList());
        return present;
    }

    /** What values are listed for, where there are any. */
    private Map<Place, Set<ObjectRef>> present(Collection<Place> places) {
        Set<Place> asked = new HashSet<>(places);
        Object fields = SqlArrays.ids(asked.stream().map(Place::fieldId).toList());
        Map<Place, Set<ObjectRef>> present = new HashMap<>();
        ObjectRef.oidsByType(asked.stream().map(Place::source).toList())
                .forEach((otype, oids) -> sql.sql(PRESENT)
                        .param("otype", otype)
                        .param("oids", SqlArrays.ids(oids))
                        .param("fields", fields)
                        .query(row -> {
                            Place place = new Place(row.getLong(1), new ObjectRef(otype, row.getLong(2)));
                            if (asked.contains(place)) {
                                present.computeIfAbsent(place, p -> new HashSet<>())
                                        .add(ObjectRef.read(row, 3));
                            }
                        }));
        return present;
    }

    private Map<ObjectRef, ObjectRef> tablesOf(Collection<Place> places) {
        return containment.parents(places.stream()
                .map(Place::source)
                .filter(source -> source.otype().equals(MeasuredType.ATTRIBUTE.otype()))
                .collect(Collectors.toSet()));
    }

    /** The object itself, and of a column its table. */
    private static List<ObjectRef> listedFor(ObjectRef source, Map<ObjectRef, ObjectRef> tables) {
        ObjectRef table = tables.get(source);
        return table == null ? List.of(source) : List.of(source, table);
    }

    private static @Nullable Object[] row(Place place, Said said, ObjectRef listed) {
        List<@Nullable Object> row = values(place, said);
        row.addAll(List.of(listed.otype(), listed.oid()));
        return row.toArray();
    }

    /** In the order of both statements. */
    private static List<@Nullable Object> values(Place place, Said said) {
        return new ArrayList<>(Arrays.asList(
                said.value(),
                said.quality().name(),
                SqlTimes.of(said.lastUpdated()),
                said.url(),
                place.source().otype(),
                place.source().oid(),
                place.fieldId()));
    }
}
