package dev.understudy.alation.customfield;

import dev.understudy.alation.core.otype.ObjectRef;
import dev.understudy.alation.core.sql.NewRows;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers under which values are known that are written one by one. A value keeps its number for good; titles and descriptions,
 * which their objects hold, have one, too.
 */
@Component
class ValueNumbers {

    /** Where a value is: a field of an object. */
    record Place(ObjectRef ref, long fieldId) {}

    private final JdbcClient sql;
    private final NewRows rows;

    ValueNumbers(JdbcClient sql, NewRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** The number of the value there, a new one if it has none yet. */
    long of(Place place) {
        return sql.sql("select id from field_value_number where otype = ? and oid = ? and field_id = ?")
                .params(place.ref().otype(), place.ref().oid(), place.fieldId())
                .query(Long.class)
                .optional()
                .orElseGet(() -> next(place));
    }

    Optional<Place> place(long number) {
        return sql.sql("select otype, oid, field_id from field_value_number where id = ?")
                .param(number)
                .query((row, n) -> new Place(ObjectRef.read(row, 1), row.getLong(3)))
                .optional();
    }

    private long next(Place place) {
        return rows.insert(
                        "insert into field_value_number (otype, oid, field_id) values (?, ?, ?)",
                        List.<@Nullable Object[]>of(
                                new Object[] {place.ref().otype(), place.ref().oid(), place.fieldId()}))
                .get(0);
    }
}
