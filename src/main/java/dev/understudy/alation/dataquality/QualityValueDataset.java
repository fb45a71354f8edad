package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.object.ObjectRows;
import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.instance.dataset.DatasetSection;
import dev.understudy.instance.dataset.Refers;
import dev.understudy.instance.dataset.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Section {@code data_quality_values}. */
@Component
class QualityValueDataset implements DatasetSection<QualityValueDataset.Entry> {

    /**
     * @param field the field's id
     * @param table id of the table that the value of a column is listed for, too
     */
    record Entry(
            long field,
            MeasuredType otype,
            long oid,
            @Refers("tables") @Nullable Long table,
            Quality status,
            JsonNode value,
            @Nullable String url,
            @Nullable Instant lastUpdated) {}

    private static final Instant LONG_AGO = Instant.parse("2024-04-03T06:30:00.250000Z");

    @Override
    public String name() {
        return "data_quality_values";
    }

    @Override
    public Class<Entry> entryType() {
        return Entry.class;
    }

    @Override
    public void load(Entry value, Rows rows) {
        ObjectRef source = new ObjectRef(value.otype().otype(), value.oid());
        ObjectRows.refer(rows, "oid", source);
        load(value, source, source, rows);
        if (value.table() != null) {
            ObjectRef table = new ObjectRef(MeasuredType.TABLE.otype(), value.table());
            requireColumn(value, table, rows);
            load(value, source, table, rows);
        }
    }

    private static void requireColumn(Entry value, ObjectRef table, Rows rows) {
        if (value.otype() != MeasuredType.ATTRIBUTE) {
            throw new IllegalArgumentException("table: only what is said of a column is listed for its table, too");
        }
        ObjectRows.referIn(rows, "oid", new ObjectRef(value.otype().otype(), value.oid()), table);
    }

    private static void load(Entry value, ObjectRef source, ObjectRef listed, Rows rows) {
        rows.add(
                "data_quality_value",
                "field_id",
                value.field(),
                "otype",
                listed.otype(),
                "oid",
                listed.oid(),
                "source_otype",
                source.otype(),
                "source_oid",
                source.oid(),
                "value_value",
                value.value().toString(),
                "value_quality",
                value.status(),
                "value_last_updated",
                Objects.requireNonNullElse(value.lastUpdated(), LONG_AGO),
                "value_external_url",
                value.url());
    }
}
