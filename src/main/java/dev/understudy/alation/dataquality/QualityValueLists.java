package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.object.CatalogObject;
import dev.understudy.alation.core.object.ObjectView;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.web.KeptJson;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists of values: of objects that are there, and that the caller sees, whether measured themselves or listed for. */
@Component
class QualityValueLists {

    /** The joins are outer ones so that the database begins with the values, in their order; all that is joined is there. */
    private static final String SELECT = """
            select e.otype, e.oid, e.source_otype, e.source_oid, d.id, e.value_value, e.value_quality, e.value_last_updated,
            e.value_external_url, f.field_key, f.name, f.description
            from data_quality_value e left join data_quality_field f on f.id = e.field_id
            left join data_quality_value d on d.source_otype = e.source_otype and d.source_oid = e.source_oid
            and d.field_id = e.field_id and d.otype = e.source_otype and d.oid = e.source_oid""";

    private static final RecordColumns<QualityValueRow> COLUMNS = RecordColumns.of(QualityValueRow.class);

    private final ListQueries lists;
    private final QualityFields fields;

    QualityValueLists(ListQueries lists, QualityFields fields) {
        this.lists = lists;
        this.fields = fields;
    }

    Listing<QualityValuePayload> list(Filters filters, ListRequest request, ObjectView seen) {
        return lists.find(
                        SELECT,
                        (row, number) -> COLUMNS.read(row),
                        filters,
                        request,
                        all -> addConditions(all, request, seen))
                .mapAll(page -> payloads(page, seen));
    }

    private void addConditions(Conditions all, ListRequest request, ObjectView seen) {
        all.and(seen.showsLive("e.otype", "e.oid"))
                .and(seen.showsLive("e.source_otype", "e.source_oid"))
                .bindAll(seen.parameters());
        addObjects(all, "e.", request.query().all("object_key"), seen);
        addObjects(all, "e.source_", request.query().all("source_object_key"), seen);
        List<String> keys = request.query().all("field_key");
        if (!keys.isEmpty()) {
            all.anyOf("e.field_id", fields.ids(keys).values().toArray(Long[]::new));
        }
    }

    /** @param columns what the names of type and id begin with */
    private static void addObjects(Conditions all, String columns, List<String> keys, ObjectView seen) {
        if (keys.isEmpty()) {
            return;
        }
        KeyedObjects objects = KeyedObjects.of(keys, seen);
        Map<String, List<Long>> byType = ObjectRef.oidsByType(
                keys.stream().flatMap(key -> objects.find(key).stream()).toList());
        Stream<String> named = byType.entrySet().stream()
                .map(type -> "%1$sotype = %2$s and %1$soid = any(%3$s)"
                        .formatted(columns, all.mark(type.getKey()), all.mark(SqlArrays.ids(type.getValue()))));
        all.either(Stream.concat(Stream.of("false"), named));
    }

    private List<QualityValuePayload> payloads(List<QualityValueRow> page, ObjectView seen) {
        Map<ObjectRef, CatalogObject> objects = seen.all(page.stream()
                .flatMap(row -> Stream.of(row.object(), row.source()))
                .collect(Collectors.toSet()));
        return page.stream()
                .filter(row -> objects.containsKey(row.object())
                        && objects.containsKey(row.source())) // which may be gone by now
                .map(row -> QualityValuePayload.of(
                        row,
                        Objects.requireNonNull(objects.get(row.object())),
                        Objects.requireNonNull(objects.get(row.source())),
                        KeptJson.read(row.valueValue())))
                .toList();
    }
}
