package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.ListQueries;
import dev.understudy.alation.core.sql.NewRows;
import dev.understudy.alation.core.sql.RecordColumns;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.database.SqlTimes;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fields that objects are measured by. */
@Component
class QualityFields {

    private static final String SELECT =
            "select e.field_key, e.name, e.description, e.field_type, e.ts_created from data_quality_field e";
    private static final String IDS = "select f.field_key, f.id from unnest(cast(:keys as varchar array)) as r (k)"
            + " left join data_quality_field f on f.field_key = r.k where f.id is not null";
    private static final String INSERT =
            "insert into data_quality_field (name, description, field_type, field_key, ts_created) values (?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update data_quality_field set name = ?, description = ?, field_type = ? where field_key = ?";

    private static final RecordColumns<QualityFieldPayload> COLUMNS = RecordColumns.of(QualityFieldPayload.class);

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final NewRows rows;
    private final ListQueries lists;

    QualityFields(JdbcClient sql, JdbcTemplate batches, NewRows rows, ListQueries lists) {
        this.sql = sql;
        this.batches = batches;
        this.rows = rows;
        this.lists = lists;
    }

    Listing<QualityFieldPayload> list(Filters filters, ListRequest request) {
        return lists.find(SELECT, (row, number) -> COLUMNS.read(row), filters, request, more -> {});
    }

    /** The ids of those that there are, by key. */
    Map<String, Long> ids(Collection<String> keys) {
        Map<String, Long> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.sql(IDS).param("keys", SqlArrays.texts(keys)).query(row -> {
                ids.put(row.getString(1), row.getLong(2));
            });
        }
        return ids;
    }

    /** Makes fields, and tells their ids by key. */
    Map<String, Long> create(List<QualityFieldInput> fields, Instant now) {
        Object created = SqlTimes.of(now);
        List<Long> ids = rows.insert(
                INSERT,
                fields.stream()
                        .map(field -> new @Nullable Object[] {
                            field.name(), field.description(), type(field), field.fieldKey(), created
                        })
                        .toList());
        Map<String, Long> byKey = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            byKey.put(fields.get(i).fieldKey(), ids.get(i));
        }
        return byKey;
    }

    void update(List<QualityFieldInput> fields) {
        batches.batchUpdate(
                UPDATE,
                fields.stream()
                        .map(field ->
                                new @Nullable Object[] {field.name(), field.description(), type(field), field.fieldKey()
                                })
                        .toList());
    }

    /** Their values go with them. */
    void delete(List<String> keys) {
        batches.batchUpdate(
                "delete from data_quality_field where field_key = ?",
                keys.stream().map(key -> new Object[] {key}).toList());
    }

    private static String type(QualityFieldInput field) {
        return field.type().toUpperCase(Locale.ROOT);
    }
}
