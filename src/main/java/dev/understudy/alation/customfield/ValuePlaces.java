package dev.understudy.alation.customfield;

import dev.understudy.alation.core.sql.CountedIndexes;
import dev.understudy.alation.core.sql.SqlArrays;
import dev.understudy.alation.core.sql.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds which objects the value of a number is on, without reading those before it: they are counted, range by range of ids, which an
 * index tells alone, at once where it keeps count of its rows.
 */
record ValuePlaces(JdbcClient sql, CountedIndexes indexes, WantedValues wanted) {

    /** So many objects can be looked through for the value itself. */
    private static final long FEW = 500;

    /** Whose next one is still a number. */
    private static final long LAST_ID = Long.MAX_VALUE - 1;

    /** Of what is left of the way a step goes so much: where values lie evenly it ends before the value, and need not be counted again. */
    private static final double SHORT_OF_IT = 0.9;

    /** The first step ends before the value as long as objects have no more values each. */
    private static final int MOST_OF_EACH = 8;

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

        /** The first of its ids, one more than so many. */
        Range first(long ids) {
            return new Range(otype, from, from + Math.min(ids, to - from), rowsBefore);
        }

        boolean isEmpty() {
            return from > to;
        }

        boolean isShort() {
            return to - from < FEW;
        }
    }

    /** Counts values of objects of one type. */
    private record Statement(JdbcClient sql, String statement, Map<String, Object> parameters)
            implements ToLongFunction<Range> {

        @Override
        public long applyAsLong(Range range) {
            return sql.sql(statement)
                    .params(parameters)
                    .params(range.stretch().parameters())
                    .query(Long.class)
                    .single();
        }
    }

    /** Null if there are no more values than those. */
    @Nullable
    Range at(long rowsBefore) {
        Range reached = new Range("", 0, -1, rowsBefore);
        for (String otype : wanted.otypes()) {
            Range all = all(otype, reached.rowsBefore());
            reached = all.isEmpty() ? all : walk(all, counter(otype));
            if (!reached.isEmpty()) {
                return reached;
            }
        }
        return null;
    }

    /** To the objects with the value among theirs; else behind the last one, with what is left of the way. */
    private static Range walk(Range all, ToLongFunction<Range> counter) {
        Range ahead = all;
        long step = Math.max(ahead.rowsBefore() / MOST_OF_EACH, FEW);
        while (!ahead.isEmpty()) {
            Range range = ahead.first(step);
            long rows = counter.applyAsLong(range);
            if (rows > ahead.rowsBefore()) {
                return shortened(range, counter);
            }
            long left = ahead.rowsBefore() - rows;
            step = rows == 0 ? 2 * step : (long) Math.max(SHORT_OF_IT * left * step / rows, FEW);
            ahead = new Range(all.otype(), range.to() + 1, ahead.to(), left);
        }
        return ahead;
    }

    /** All objects of a type; without a length if there are none. */
    private Range all(String otype, long rowsBefore) {
        return sql.sql(WantedValues.IDS)
                .param("otype", otype)
                .query((row, number) -> {
                    long first = row.getLong(1);
                    long last = row.wasNull() ? first - 1 : Math.min(row.getLong(2), LAST_ID);
                    return new Range(otype, first, last, rowsBefore);
                })
                .single();
    }

    private static Range shortened(Range range, ToLongFunction<Range> counter) {
        Range now = range;
        while (!now.isShort()) {
            Range lower = now.first((now.to() - now.from()) / 2);
            long rows = counter.applyAsLong(lower);
            now = rows > now.rowsBefore()
                    ? lower
                    : new Range(now.otype(), lower.to() + 1, now.to(), now.rowsBefore() - rows);
        }
        return now;
    }

    private ToLongFunction<Range> counter(String otype) {
        Map<String, Object> parameters = new HashMap<>(wanted.parameters());
        Optional<List<Long>> hidden = wanted.seen().fewHidden(otype).map(few -> few.of(otype));
        if (hidden.isEmpty()) {
            return new Statement(sql, wanted.count(), parameters);
        }
        parameters.put("hidden", SqlArrays.ids(hidden.get()));
        ToLongFunction<Range> others = new Statement(sql, wanted.countOthers(hidden.get()), parameters);
        ToLongFunction<Range> all = new Statement(sql, wanted.countAllBut(hidden.get()), parameters);
        CountedValues counted = new CountedValues(indexes, wanted);
        return range -> counted.count(range)
                .map(inIndexes -> inIndexes - others.applyAsLong(range))
                .orElseGet(() -> all.applyAsLong(range));
    }
}
