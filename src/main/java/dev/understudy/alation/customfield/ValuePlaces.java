package dev.understudy.alation.customfield;

import dev.understudy.alation.core.sql.Stretch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds which objects the value of a number is on, without reading those before it: they are counted, range by range of ids, which an
 * index tells alone.
 */
record ValuePlaces(JdbcClient sql, WantedValues wanted) {

    /** So many objects can be looked through for the value itself. */
    private static final long FEW = 500;

    private static final long LAST_ID = Long.MAX_VALUE / 2;

    /**
     * A few objects that have the value among theirs.
     *
     * @param rowsBefore how many values these objects have before it
     */
    record Range(String otype, long from, long to, long rowsBefore) {

        Stretch stretch() {
            return new Stretch(
                    "e.otype = :otype and e.oid between :from and :to", Map.of("otype", otype, "from", from, "to", to));
        }

        boolean isShort() {
            return to - from < FEW;
        }
    }

    /** Null if there are no more values than those. */
    @Nullable
    Range at(long rowsBefore) {
        long left = rowsBefore;
        for (String otype : wanted.otypes()) {
            long from = 0;
            long step = Math.max(left / 2, FEW);
            while (from < LAST_ID) {
                Range range = new Range(otype, from, from + Math.min(step, LAST_ID - from), left);
                long rows = count(range);
                if (rows > left) {
                    return shortened(range);
                }
                left -= rows;
                from = range.to() + 1;
                step = rows == 0 ? LAST_ID : (long) Math.max((double) left * step / rows, FEW);
            }
        }
        return null;
    }

    private Range shortened(Range range) {
        Range now = range;
        while (!now.isShort()) {
            long middle = now.from() + (now.to() - now.from()) / 2;
            Range lower = new Range(now.otype(), now.from(), middle, now.rowsBefore());
            long rows = count(lower);
            now = rows > now.rowsBefore()
                    ? lower
                    : new Range(now.otype(), middle + 1, now.to(), now.rowsBefore() - rows);
        }
        return now;
    }

    private long count(Range range) {
        Map<String, Object> parameters = new HashMap<>(wanted.parameters());
        parameters.putAll(range.stretch().parameters());
        return sql.sql(wanted.count()).params(parameters).query(Long.class).single();
    }
}
